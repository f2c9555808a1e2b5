export { TELEPHONE_HZ, toTelephoneRate } from '@pukar/platform/sound';
