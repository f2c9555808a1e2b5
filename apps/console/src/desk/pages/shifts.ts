export { ShiftsPage } from '@pukar/acd-console/shifts';
