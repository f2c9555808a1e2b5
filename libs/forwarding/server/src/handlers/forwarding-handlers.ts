import { Injectable } from '@nestjs/common';
import {
  ClarificationAnswered, ClarificationAnsweredSchema, ClarificationOpened, ClarificationOpenedSchema, ClarificationOver, OrderDue, StatementWritten, TicketAtLevelSchema, TicketClimbed, TicketClosed, TicketClosedSchema,
  TicketEventSchema, TicketRegistered, TicketReopened, TicketTransferred, TicketTransferredSchema, TicketWarned, TicketWithdrawn,
} from '@pukar/grievances-core/contracts';
import type { Tx } from '@pukar/platform/database';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { AskForOrder } from '../use-cases/ask-for-order.use-case.js';
import { EndTurns } from '../use-cases/end-turns.use-case.js';
import { ForwardTicket } from '../use-cases/forward-ticket.use-case.js';
import { TakeClarification } from '../use-cases/take-clarification.use-case.js';
import { TakeWrittenStatement } from '../use-cases/take-written-statement.use-case.js';
import { ProposalHandlers } from './proposal-handlers.js';

/** What forwarding does when something happened to a ticket elsewhere. */
@Injectable()
export class ForwardingHandlers {
  constructor(
    private readonly forwardTicket: ForwardTicket,
    private readonly written: TakeWrittenStatement,
    private readonly ends: EndTurns,
    private readonly orders: AskForOrder,
    private readonly clarifications: TakeClarification,
    private readonly proposals: ProposalHandlers,
  ) {}

  handlers(): OutboxHandler[] {
    const forward = async ({ ticketId }: { readonly ticketId: string }, tx: Tx): Promise<void> => { await this.forwardTicket.execute(tx, ticketId); };
    const end = ({ ticketId }: { readonly ticketId: string }, tx: Tx): Promise<void> => this.ends.execute(tx, ticketId, 'all');
    const follow = ({ ticketId }: { readonly ticketId: string }, tx: Tx): Promise<void> => this.clarifications.follow(tx, ticketId);
    return [
      defineHandler('forwarding.forward-registered-ticket', TicketRegistered, TicketEventSchema, forward),
      defineHandler('forwarding.forward-reopened-ticket', TicketReopened, TicketEventSchema, forward),
      defineHandler('forwarding.forward-climbed-ticket', TicketClimbed, TicketAtLevelSchema, forward),
      defineHandler('forwarding.forward-transferred-ticket', TicketTransferred, TicketTransferredSchema, forward),
      defineHandler('forwarding.take-written-statement', StatementWritten, TicketEventSchema, ({ ticketId }, tx) => this.written.execute(tx, ticketId)),
      defineHandler('forwarding.ask-for-order', OrderDue, TicketEventSchema, ({ ticketId }, tx) => this.orders.execute(tx, ticketId)),
      defineHandler('forwarding.end-closed-ticket', TicketClosed, TicketClosedSchema, end),
      defineHandler('forwarding.end-withdrawn-ticket', TicketWithdrawn, TicketEventSchema, end),
      defineHandler('forwarding.follow-warned-clock', TicketWarned, TicketAtLevelSchema, follow),
      defineHandler('forwarding.follow-paused-clock', ClarificationOpened, ClarificationOpenedSchema, follow),
      defineHandler('forwarding.note-unanswered', ClarificationOver, ClarificationOpenedSchema, ({ ticketId, clarificationId }, tx) => this.clarifications.execute(tx, ticketId, clarificationId)),
      defineHandler('forwarding.take-clarification', ClarificationAnswered, ClarificationAnsweredSchema, ({ ticketId, clarificationId }, tx) => this.clarifications.execute(tx, ticketId, clarificationId)),
      ...this.proposals.handlers(),
    ];
  }
}
