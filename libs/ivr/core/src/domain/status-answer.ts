/** How far a ticket has come, as a caller is told. */
export const STAGES = ['registered', 'forwarded', 'resolved', 'closed', 'reopened', 'order-due', 'withdrawn'] as const;

/** One of the {@link STAGES}. */
export type Stage = (typeof STAGES)[number];

/** The fields that `statusByNumber` answers with the code `found`. All are text, days as `YYYY-MM-DD` by Indian time. They name nobody. */
export interface StatusAnswer {
  readonly stage: Stage;
  /** The department's code; absent while the helpline's own desk has the ticket. */
  readonly department?: string;
  /** The day on which the stage was reached. */
  readonly since: string;
  /** The promised day, while the ticket is open. */
  readonly due?: string;
  /** What was done: a code of the list of actions taken, once resolved. */
  readonly action?: string;
}
