import { ok, type Result } from '@pukar/kernel';
import type { TicketCommand } from './ticket-commands.js';
import type { TicketEvent } from './ticket-events.js';
import type { Ticket, TicketState } from './ticket.js';

/** The ticket after a command, and what is to be written into its history. */
export interface TicketDecision {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

/** Why a command does nothing. */
export type TicketRefusal =
  /** The ticket is in a state that does not accept it. */
  | { readonly code: 'not-accepted'; readonly state: TicketState; readonly command: TicketCommand['type'] }
  | { readonly code: SimpleRefusal };

/** The refusals that say everything by their code. */
export type SimpleRefusal =
  /** Its statement was only spoken so far. */
  | 'unwritten'
  /** News of an officer of another level, who has it no more. */
  | 'other-level'
  /** A suggestion has been as high as it goes: there is nobody who orders. */
  | 'too-often'
  /** The officer in hand has time left; or nobody is above; or they were warned already. */
  | 'not-late' | 'at-the-top' | 'warned-already'
  /** The clock stands still already; has stood still often enough for this officer; would stand still too long, or has run out. */
  | 'paused-already' | 'paused-too-often' | 'pause-too-long' | 'late-already'
  /** No question of this id waits for an answer; or its time to answer has not run out. */
  | 'not-asked' | 'pause-open'
  /** It is that department's already; was taken over as often as it may be; or the head of administration has decided whose it is. */
  | 'same-department' | 'transferred-too-often' | 'placed-by-head'
  /** The citizen may still object; or the reason is none for this kind of ticket. */
  | 'window-open' | 'no-reason'
  | 'into-itself';

/** What a decision gives. */
export type Decided = Result<TicketDecision, TicketRefusal>;

/** The ticket in another state, or anew in the same. */
export const moved = (ticket: Ticket, state: TicketState, now: Date, change: Partial<Ticket>, ...events: TicketEvent[]): Decided =>
  ok({ ticket: { ...ticket, ...change, state, stageSince: now, version: ticket.version + 1 }, events });

/** The ticket where it is, with something noted about it. */
export const stays = (ticket: Ticket, ...events: TicketEvent[]): Decided => ok({ ticket: { ...ticket, version: ticket.version + 1 }, events });
