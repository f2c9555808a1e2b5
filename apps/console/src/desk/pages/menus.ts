export { MenusPage } from '@pukar/ivr-console';
