import { Inject, Injectable } from '@nestjs/common';
import { ClarificationAnswered } from '@pukar/grievances-core/contracts';
import { decideTicket } from '@pukar/grievances-core/domain';
import { type Clock, err, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Outbox } from '@pukar/platform/outbox';
import type { Actor } from '../persistence/history-store.js';
import { TicketBook } from '../persistence/ticket-book.js';
import { OfficeActsPort } from '../ports/office-acts.port.js';
import { inHand, PromisedDays } from '../preparation/promised-days.js';

/** Ends the pause of a question that the citizen answered: the clocks go on, and the office that asked is told that the answer is there. What was answered is kept by whoever calls this, in the same transaction. */
@Injectable()
export class AnswerClarification {
  constructor(
    private readonly book: TicketBook,
    private readonly offices: OfficeActsPort,
    private readonly promises: PromisedDays,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refused where the question waits for no answer any more: its time ran out, or another office has the ticket. */
  async execute(tx: Tx, { ticketId, clarificationId }: { readonly ticketId: string; readonly clarificationId: string }, actor: Actor): Promise<Result<void, 'not-asked'>> {
    const stored = await this.book.hold(tx, ticketId);
    const forwardedId = await this.offices.turnOf(tx, ticketId);
    const now = this.clock.now();
    const decided = decideTicket(stored.ticket, { type: 'answer-clarification', clarificationId, calendar: await this.promises.calendarOf(inHand(stored)) }, now);
    if (!decided.ok || !forwardedId) return err('not-asked');
    await this.book.change(tx, decided.value, actor, now);
    await this.outbox.add(tx, { event: ClarificationAnswered, about: ticketId, payload: { ticketId, forwardedId, clarificationId } });
    return ok(undefined);
  }
}
