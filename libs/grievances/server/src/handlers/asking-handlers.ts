import { Injectable } from '@nestjs/common';
import { CallEnded, CallEndedSchema } from '@pukar/calls-core/contracts';
import { ClarificationAnswered, ClarificationAnsweredSchema, ClarificationOpened, ClarificationOpenedSchema, ClarificationOver, OrderDue, TicketAtLevelSchema, TicketClimbed, TicketClosed, TicketClosedSchema, TicketEventSchema, TicketReopened, TicketResolved, TicketWithdrawn } from '@pukar/grievances-core/contracts';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { BeginAsking } from '../settling/begin-asking.use-case.js';

/** What puts citizens on the worklist of those to be rung for an answer, and takes them off. */
@Injectable()
export class AskingHandlers {
  constructor(private readonly asking: BeginAsking) {}

  handlers(): OutboxHandler[] {
    return [
      defineHandler('grievances.ask-after-resolution', TicketResolved, TicketEventSchema, async ({ ticketId }, tx) => {
        await this.asking.over(tx, ticketId, { what: 'clarification' });
        await this.asking.afterResolution(tx, ticketId);
      }),
      defineHandler('grievances.question-of-office-below', TicketClimbed, TicketAtLevelSchema, ({ ticketId }, tx) => this.asking.over(tx, ticketId, { what: 'clarification' })),
      defineHandler('grievances.asked-and-reopened', TicketReopened, TicketEventSchema, ({ ticketId }, tx) => this.asking.over(tx, ticketId, { what: 'done' })),
      defineHandler('grievances.asked-and-objected', OrderDue, TicketEventSchema, ({ ticketId }, tx) => this.asking.over(tx, ticketId, { what: 'done' })),
      defineHandler('grievances.asked-and-closed', TicketClosed, TicketClosedSchema, ({ ticketId }, tx) => this.asking.over(tx, ticketId)),
      defineHandler('grievances.asked-and-withdrawn', TicketWithdrawn, TicketEventSchema, ({ ticketId }, tx) => this.asking.over(tx, ticketId)),
      defineHandler('grievances.ask-for-office', ClarificationOpened, ClarificationOpenedSchema, ({ ticketId, clarificationId }, tx) => this.asking.afterQuestion(tx, ticketId, clarificationId)),
      defineHandler('grievances.question-answered', ClarificationAnswered, ClarificationAnsweredSchema, ({ ticketId, clarificationId }, tx) => this.asking.over(tx, ticketId, { what: 'clarification', about: clarificationId })),
      defineHandler('grievances.question-over', ClarificationOver, ClarificationOpenedSchema, ({ ticketId, clarificationId }, tx) => this.asking.over(tx, ticketId, { what: 'clarification', about: clarificationId })),
      defineHandler('grievances.asked-by-call', CallEnded, CallEndedSchema, async ({ purpose, about, corrects, wasPutOff }, tx) => {
        if (about && purpose === 'ticket' && corrects === null && !wasPutOff) await this.asking.afterCall(tx, about);
      }),
    ];
  }
}
