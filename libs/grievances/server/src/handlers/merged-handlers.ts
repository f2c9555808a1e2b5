import { Injectable } from '@nestjs/common';
import { TicketClosed, TicketClosedSchema, TicketEventSchema, TicketResolved, TicketsToAnswer, TicketsToFollow, TicketsToFollowSchema, TicketWithdrawn } from '@pukar/grievances-core/contracts';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { AnswerMerged } from '../alike/answer-merged.use-case.js';
import { PartMerged } from '../alike/part-merged.use-case.js';

/** What becomes of merged tickets when the one that leads them is answered, decided by an order, or taken back. */
@Injectable()
export class MergedHandlers {
  constructor(
    private readonly answer: AnswerMerged,
    private readonly part: PartMerged,
  ) {}

  handlers(): OutboxHandler[] {
    return [
      defineHandler('grievances.answer-merged', TicketResolved, TicketEventSchema, ({ ticketId }, tx) => this.answer.execute(tx, ticketId)),
      defineHandler('grievances.answer-more-merged', TicketsToAnswer, TicketEventSchema, ({ ticketId }, tx) => this.answer.execute(tx, ticketId)),
      defineHandler('grievances.answer-merged-by-order', TicketClosed, TicketClosedSchema, async ({ ticketId, because }, tx) => { if (because === 'order') await this.answer.execute(tx, ticketId); }),
      defineHandler('grievances.part-merged', TicketWithdrawn, TicketEventSchema, ({ ticketId }, tx) => this.part.execute(tx, ticketId)),
      defineHandler('grievances.part-more-merged', TicketsToFollow, TicketsToFollowSchema, ({ ticketId, into }, tx) => this.part.follow(tx, ticketId, into)),
    ];
  }
}
