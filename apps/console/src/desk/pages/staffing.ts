export { StaffingPage } from '@pukar/reporting-console';
