import type { DepartmentCounts, MonthSpan } from '@pukar/reporting-core/domain';
import type { Tx } from '@pukar/platform/database';

/** What happened to complaints, in counts: for the helpline alone. */
export abstract class DepartmentCountsPort {
  /** Of every department, also those without a complaint. */
  abstract ofMonth(source: Pick<Tx, 'query'>, span: MonthSpan): Promise<readonly DepartmentCounts[]>;
  /** How many districts the state has. */
  abstract districts(): Promise<number>;
}
