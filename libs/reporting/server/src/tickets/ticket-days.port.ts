import type { IndianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** What the tickets of a department came to on some days, and how they stand. */
export interface CountedTicketDays {
  /** Empty for tickets of no department. */
  readonly departmentCode: string;
  readonly registered: number;
  readonly promised: number;
  readonly late: number;
  readonly reopened: number;
  readonly transferred: number;
  readonly resolved: number;
  readonly resolvingSeconds: number;
  readonly unanswered: number;
  readonly overdue: number;
}

/** Tickets in counts by department, and what departments are called. */
export abstract class TicketDaysPort {
  abstract of(source: Pick<Tx, 'query'>, days: { readonly from: IndianDay; readonly until: IndianDay; readonly today: IndianDay }): Promise<readonly CountedTicketDays[]>;
  /** Undefined for a code that the directory does not know. */
  abstract nameOf(departmentCode: string): { readonly en: string; readonly hi: string } | undefined;
}
