/** How far a ticket has come, as a caller is told. */
export const STAGES = ['registered', 'forwarded', 'resolved', 'closed', 'reopened'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * What the port `statusByNumber` answers, by code: `found` with these fields; `badNumber` when the check digit is wrong;
 * `notFound`; `locked` after too many wrong numbers. All values are text, dates `YYYY-MM-DD` by Indian time. It names nobody.
 */
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
