import { CreateReporting1700000000175 } from './persistence/create-reporting.migration.js';
import { MakeMonthlyDigests } from './use-cases/make-monthly-digests.use-case.js';

export { DepartmentCountsPort } from './ports/department-counts.port.js';
export { OfficesPort } from './ports/offices.port.js';
export { CreateReporting1700000000175, MakeMonthlyDigests };

/** What the worker provides of this room; it needs DepartmentCountsPort and OfficesPort. */
export const reportingWorker = { providers: [MakeMonthlyDigests], controllers: [], migrations: [CreateReporting1700000000175] } as const;
