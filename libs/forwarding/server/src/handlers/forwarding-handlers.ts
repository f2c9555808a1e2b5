import { Injectable } from '@nestjs/common';
import { TicketEventSchema, TicketRegistered } from '@pukar/grievances-core/contracts';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { ForwardTicket } from '../use-cases/forward-ticket.use-case.js';

/** What forwarding does when something happened elsewhere. */
@Injectable()
export class ForwardingHandlers {
  constructor(private readonly forwardTicket: ForwardTicket) {}

  handlers(): OutboxHandler[] {
    return [
      defineHandler('forwarding.forward-registered-ticket', TicketRegistered, TicketEventSchema, async ({ ticketId }, tx) => {
        await this.forwardTicket.execute(tx, ticketId);
      }),
    ];
  }
}
