import { Inject, Injectable } from '@nestjs/common';
import { TicketsToAnswer } from '@pukar/grievances-core/contracts';
import { decideTicket } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Outbox } from '@pukar/platform/outbox';
import { AlikeTickets } from '../persistence/alike-tickets.js';
import { TicketBook } from '../persistence/ticket-book.js';

/** One transaction answers so many: an outage with thousands of callers holds nothing for long. */
const AT_ONCE = 100;

/** Answers all that were merged into a ticket with what was answered there; each citizen is told of their own, and rates or objects to their own. */
@Injectable()
export class AnswerMerged {
  constructor(
    private readonly book: TicketBook,
    private readonly tickets: AlikeTickets,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A second time, and for one that was re-opened meanwhile, nothing happens. */
  async execute(tx: Tx, leadId: string): Promise<void> {
    const lead = await this.book.find(tx, leadId);
    if (!lead || lead.ticket.resolvedAt === null) return;
    const { actionCode, reply, resolvedAt, departmentCode, officeCode, officerPost, level } = lead.ticket;
    // Never before the answer itself, however the clocks of two computers differ: it would be answered again and again.
    const at = new Date(Math.max(this.clock.now().getTime(), resolvedAt.getTime()));
    const merged = await this.tickets.holdToAnswer(tx, leadId, resolvedAt, AT_ONCE);
    for (const { ticket } of merged) {
      const decided = decideTicket(ticket, { type: 'answer-merged', actionCode, reply: reply ?? '', by: { departmentCode, officeCode, officerPost, level } }, at);
      if (decided.ok) await this.book.change(tx, decided.value, { kind: 'system', id: 'merged' }, at);
    }
    if (merged.length === AT_ONCE) await this.outbox.add(tx, { event: TicketsToAnswer, about: leadId, payload: { ticketId: leadId } });
  }
}
