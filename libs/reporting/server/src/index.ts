import { AgentsReportController } from './floor/http/agents-report.controller.js';
import { ReportsController } from './floor/http/reports.controller.js';
import { CountEachAgent1700000000281 } from './floor/persistence/count-each-agent.migration.js';
import { CountFloor1700000000221 } from './floor/persistence/count-floor.migration.js';
import { TimeOfAgents1700000000471 } from './floor/persistence/time-of-agents.migration.js';
import { ReadTally } from './floor/read-tally.js';
import { FiguresCommands } from './floor/sockets/figures-commands.js';
import { CountFloor } from './floor/use-cases/count-floor.use-case.js';
import { ReadAgentDay } from './floor/use-cases/read-agent-day.use-case.js';
import { ReadAgentsReport } from './floor/use-cases/read-agents-report.use-case.js';
import { ReadIntervalReport } from './floor/use-cases/read-interval-report.use-case.js';
import { ReadWallboard } from './floor/use-cases/read-wallboard.use-case.js';
import { CreateReporting1700000000175 } from './persistence/create-reporting.migration.js';
import { ReadTicketsReport } from './tickets/read-tickets-report.use-case.js';
import { TicketsReportController } from './tickets/tickets-report.controller.js';
import { MakeMonthlyDigests } from './use-cases/make-monthly-digests.use-case.js';

export { DepartmentCountsPort } from './ports/department-counts.port.js';
export { OfficesPort } from './ports/offices.port.js';
export { FloorBookPort } from './floor/ports/floor-book.port.js';
export { type FloorPlan, FloorPlanPort } from './floor/ports/floor-plan.port.js';
export { TicketDaysPort } from './tickets/ticket-days.port.js';
export { AgentNamesPort } from './floor/ports/agent-names.port.js';
export { CountEachAgent1700000000281, CountFloor, CountFloor1700000000221, CreateReporting1700000000175, FiguresCommands, MakeMonthlyDigests, ReadAgentDay, ReadAgentsReport, ReadIntervalReport, ReadTally, ReadTicketsReport, ReadWallboard, TimeOfAgents1700000000471 };

/** The api's part. Needs `AgentNamesPort`, `FloorBookPort`, `FloorPlanPort` and `TicketDaysPort`. */
export const reportingServer = { providers: [ReadTally, ReadWallboard, ReadIntervalReport, ReadAgentDay, ReadAgentsReport, ReadTicketsReport, FiguresCommands], controllers: [AgentsReportController, ReportsController, TicketsReportController], migrations: [] } as const;

/** For whoever prepares a database, and loads no more. */
export const REPORTING_MIGRATIONS = [CreateReporting1700000000175, CountFloor1700000000221, CountEachAgent1700000000281, TimeOfAgents1700000000471] as const;

/**
 * The worker's part: run `CountFloor` every second, `MakeMonthlyDigests` every hour. Needs `FloorBookPort`, `FloorPlanPort`, `DepartmentCountsPort` and `OfficesPort`.
 */
export const reportingWorker = { providers: [CountFloor, MakeMonthlyDigests, ReadTally, ReadWallboard], controllers: [], migrations: REPORTING_MIGRATIONS } as const;
