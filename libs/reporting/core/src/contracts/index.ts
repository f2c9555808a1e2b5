export { DepartmentDigestSchema, DigestQuerySchema, MonthSchema, type OfficeDigest, OfficeDigestSchema } from './department-digest.js';
export {
  AgentFiguresSchema, CallFiguresSchema, IntervalQuerySchema, type IntervalReport, IntervalReportSchema, ReportFileQuerySchema, type Stretch,
} from './floor-figures.js';
export { type Wallboard, WallboardSchema } from './wallboard.js';
export { AGENTS_TIME, columnsOf, type Heading, type ReportColumn } from './report-columns.js';
export { AgentFileQuerySchema, AgentQuerySchema, type AgentReport, AgentReportSchema, type AgentRow, MOST_DAYS } from './agent-report.js';
export { type AgentColumn, agentColumnsOf } from './agent-columns.js';
export { type AgentDay, AgentDaySchema } from './agent-day.js';
export { DaySchema } from './day.js';
export { MOST_DAYS_OF_TICKETS, type TicketFigures, TicketsFileQuerySchema, TicketsQuerySchema, type TicketsReport, TicketsReportSchema } from './tickets-report.js';
export { TICKET_COLUMNS, type TicketColumn } from './ticket-columns.js';
