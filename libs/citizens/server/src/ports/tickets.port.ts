import type { CallerContext, Draft } from '@pukar/citizens-core/contracts';
import type { Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** A ticket of the caller, as the agent's screen lists it, and in words for the sentence above it. */
export type TicketSummary = CallerContext['tickets'][number] & {
  readonly ticketId: string;
  /** `4821 7735 016` */
  readonly numberInGroups: string;
  /** Whether somebody still has to act on it. */
  readonly isOpen: boolean;
};

/** What the vault asks about tickets. It gives ids and gets what may be shown to staff. */
export abstract class TicketsPort {
  /** The tickets with these ids, in the order of the ids; those that do not exist are left out. */
  abstract summaries(ticketIds: readonly string[], source?: Pick<Tx, 'query'>): Promise<readonly TicketSummary[]>;
  /** Offices and programmes that were written of late as where something was received. */
  abstract placesOfReceipt(): Promise<readonly string[]>;
  /** What was said when a ticket was registered, for a draft that is opened again. */
  abstract registeredAs(ticketId: string): Promise<NonNullable<Draft['registered']>>;
  /** The ticket with a number, for somebody of the staff; their reading leaves an audit row. */
  abstract idOf(ticketNumber: string, staffId: string): Promise<Result<string, 'wrong-number' | 'not-found'>>;
}
