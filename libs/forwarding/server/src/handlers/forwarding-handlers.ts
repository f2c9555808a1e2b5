import { Injectable } from '@nestjs/common';
import { StatementWritten, TicketEventSchema, TicketRegistered, TicketReopened } from '@pukar/grievances-core/contracts';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { ForwardTicket } from '../use-cases/forward-ticket.use-case.js';
import { TakeWrittenStatement } from '../use-cases/take-written-statement.use-case.js';

/** What forwarding does when something happened elsewhere. */
@Injectable()
export class ForwardingHandlers {
  constructor(
    private readonly forwardTicket: ForwardTicket,
    private readonly written: TakeWrittenStatement,
  ) {}

  handlers(): OutboxHandler[] {
    return [
      defineHandler('forwarding.forward-registered-ticket', TicketRegistered, TicketEventSchema, async ({ ticketId }, tx) => {
        await this.forwardTicket.execute(tx, ticketId);
      }),
      defineHandler('forwarding.forward-reopened-ticket', TicketReopened, TicketEventSchema, async ({ ticketId }, tx) => {
        await this.forwardTicket.execute(tx, ticketId);
      }),
      defineHandler('forwarding.take-written-statement', StatementWritten, TicketEventSchema, ({ ticketId }, tx) => this.written.execute(tx, ticketId)),
    ];
  }
}
