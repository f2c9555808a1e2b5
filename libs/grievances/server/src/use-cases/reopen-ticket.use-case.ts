import { Inject, Injectable } from '@nestjs/common';
import { decideTicket } from '@pukar/grievances-core/domain';
import { type Clock, indianDay } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CallProofs } from '../persistence/call-proofs.js';
import { Ratings } from '../persistence/ratings.js';
import { SpokenStatements } from '../persistence/spoken-statements.js';
import { KEYPAD, TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { isEmpty, type JustSpoken, KeepSpoken } from '../preparation/keep-spoken.js';
import { above, PromisedDays } from '../preparation/promised-days.js';
import { type OrderFollows, orderFollows } from './rate-ticket.use-case.js';

/** What a spoken objection came to. */
export type Reopened = { readonly code: 'tooOften' | 'notAnswered' | 'notAsked' | 'nothingHeard' } | { readonly code: 'reopened'; readonly dueOn: string } | OrderFollows;

/** What calls have proven, rated and said. */
@Injectable()
export class CallsPast {
  constructor(
    readonly proofs: CallProofs,
    readonly ratings: Ratings,
    readonly spoken: SpokenStatements,
  ) {}
}

/**
 * Keeps what a citizen says is still wrong. A ticket that their rating re-opened a moment ago is not re-opened again; one that they
 * have not rated is. One recording is kept once, and one for each re-opening: whoever goes on speaking is led to a person.
 */
@Injectable()
export class ReopenTicket {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly past: CallsPast,
    private readonly promises: PromisedDays,
    private readonly keep: KeepSpoken,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws once it is too late, having kept nothing. */
  execute(said: JustSpoken, late?: AbortSignal): Promise<Reopened> {
    return this.database.transaction(async (tx) => {
      const proof = await this.past.proofs.of(tx, said.callSid);
      if (!proof) return { code: 'notAsked' };
      const stored = await this.book.hold(tx, proof.ticketId);
      if (await this.past.spoken.ofRecording(tx, said.recordingSid)) return { code: 'reopened', dueOn: indianDay(stored.ticket.dueAt) };
      return isEmpty(said) ? { code: 'nothingHeard' } : this.reopen(tx, stored, said);
    }, late);
  }

  private async reopen(tx: Tx, stored: StoredTicket, said: JustSpoken): Promise<Reopened> {
    if (stored.ticket.state === 'order-due') return orderFollows(stored.ticket);
    const rated = await this.past.ratings.ofCall(tx, stored.ticket.id, said.callSid);
    if (rated && stored.ticket.reopenings > rated.round) return (await this.past.spoken.hasReason(tx, stored.ticket.id, stored.ticket.reopenings)) ? { code: 'notAnswered' } : this.keepWords(tx, stored, said);
    const now = this.clock.now();
    const decided = decideTicket(stored.ticket, { type: 'reopen', clock: await this.promises.clockOf(above(stored)) }, now);
    if (!decided.ok) return { code: decided.refusal.code === 'too-often' ? 'tooOften' : 'notAnswered' };
    await this.book.change(tx, decided.value, KEYPAD);
    if (decided.value.ticket.state === 'order-due') return orderFollows(decided.value.ticket);
    return this.keepWords(tx, { ...stored, ticket: decided.value.ticket }, said);
  }

  private async keepWords(tx: Tx, stored: StoredTicket, said: JustSpoken): Promise<Reopened> {
    await this.keep.execute(tx, stored, 'reopening', said);
    return { code: 'reopened', dueOn: indianDay(stored.ticket.dueAt) };
  }
}
