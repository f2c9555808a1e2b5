import { Inject, Injectable } from '@nestjs/common';
import { decideTicket, type Rating, type Ticket } from '@pukar/grievances-core/domain';
import { type Clock, indianDay } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CallProofs } from '../persistence/call-proofs.js';
import type { Actor } from '../persistence/history-store.js';
import { type KeptRating, Ratings } from '../persistence/ratings.js';
import { KEYPAD, TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { above, PromisedDays } from '../preparation/promised-days.js';

/** A third objection was taken: by this day (`YYYY-MM-DD`) the head of administration decides by an order in writing. */
export interface OrderFollows {
  readonly code: 'orderDue';
  readonly dueOn: string;
}

/** Whether the ticket that a call was told of may be rated. */
export type MayRate = { readonly code: 'may' | 'rated' | 'tooOften' | 'notAnswered' | 'notAsked' } | OrderFollows;

/** What a rating came to; with a re-opening the day that is promised for the higher officer. `tooOften`: kept, and nobody decides any more. */
export type Rated = { readonly code: 'kept' | 'tooOften' | 'notAnswered' | 'notAsked' } | { readonly code: 'reopened'; readonly dueOn: string } | OrderFollows;

/** By which day the order in writing is due that a ticket waits for. */
export const orderFollows = ({ climbsAt }: Ticket): OrderFollows => ({ code: 'orderDue', dueOn: indianDay(climbsAt) });

/** Keeps what a citizen thinks of a resolution: good closes the ticket, bad re-opens it. Once for a resolution, committed before it is thanked for. */
@Injectable()
export class RateTicket {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly proofs: CallProofs,
    private readonly ratings: Ratings,
    private readonly promises: PromisedDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async mayRate(callSid: string): Promise<MayRate> {
    const proof = await this.proofs.of(this.database, callSid);
    const stored = proof && (await this.book.find(this.database, proof.ticketId));
    if (!stored) return { code: 'notAsked' };
    const { id, state, reopenings, reply, actionCode } = stored.ticket;
    if (state === 'order-due') return orderFollows(stored.ticket);
    // Closed by an order: its words are the answer, and no action of an office.
    if (state === 'closed' && reply !== null && actionCode === null) return { code: 'tooOften' };
    if (await this.ratings.of(this.database, id, reopenings)) return { code: 'rated' };
    return { code: state === 'resolved' ? 'may' : 'notAnswered' };
  }

  /** Asked again in the same call, it gives what it gave; another figure is refused then, because the first stands. Throws once it is too late, having kept nothing. */
  execute(callSid: string, rating: Rating, late?: AbortSignal): Promise<Rated> {
    return this.database.transaction((tx) => this.within(tx, callSid, rating, KEYPAD), late);
  }

  /** Within a transaction; `actor`: who keys it. */
  async within(tx: Tx, callSid: string, rating: Rating, actor: Actor): Promise<Rated> {
    const proof = await this.proofs.of(tx, callSid);
    if (!proof) return { code: 'notAsked' };
    const stored = await this.book.hold(tx, proof.ticketId);
    const before = await this.ratings.ofCall(tx, proof.ticketId, callSid);
    if (!before || stored.ticket.state === 'resolved') return this.rate(tx, stored, { callSid, rating, round: stored.ticket.reopenings }, actor);
    return before.rating === rating ? cameTo(before, stored) : { code: 'notAnswered' };
  }

  private async rate(tx: Tx, stored: StoredTicket, rated: KeptRating, actor: Actor): Promise<Rated> {
    const { ticket } = stored;
    const now = this.clock.now();
    const kept = await this.ratings.of(tx, ticket.id, ticket.reopenings);
    if (kept) return kept.callSid === rated.callSid ? { code: 'tooOften' } : { code: 'notAnswered' };
    const decided = decideTicket(ticket, { type: 'rate', rating: rated.rating, clock: await this.promises.clockOf(above(stored)) }, now);
    if (!decided.ok) return { code: 'notAnswered' };
    await this.ratings.keep(tx, ticket.id, rated, now);
    await this.book.change(tx, decided.value, actor, now);
    return cameTo(rated, { ...stored, ticket: decided.value.ticket });
  }
}

/** What a rating came to, as the ticket says. */
function cameTo({ round }: KeptRating, { ticket }: StoredTicket): Rated {
  if (ticket.reopenings > round) return { code: 'reopened', dueOn: indianDay(ticket.dueAt) };
  if (ticket.state === 'order-due') return orderFollows(ticket);
  return { code: ticket.state === 'closed' ? 'kept' : 'tooOften' };
}
