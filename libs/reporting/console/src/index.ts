export { reportsText } from './floor/reports-messages.js';
export { ReportsPage } from './floor/reports-page.js';
export { StaffingPage } from './floor/staffing-page.js';
export { staffingText } from './floor/staffing-messages.js';
