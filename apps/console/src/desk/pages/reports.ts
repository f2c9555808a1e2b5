export { ReportsPage } from '@pukar/reporting-console';
