import { Injectable } from '@nestjs/common';
import { TicketEventSchema, TicketRegistered, TicketResolved } from '@pukar/grievances-core/contracts';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { QueueMessage } from '../use-cases/queue-message.use-case.js';

/** What messaging does when something happened to a ticket. */
@Injectable()
export class MessagingHandlers {
  constructor(private readonly queueMessage: QueueMessage) {}

  handlers(): OutboxHandler[] {
    return [
      defineHandler('messaging.tell-registered', TicketRegistered, TicketEventSchema, ({ ticketId }, tx) => this.queueMessage.execute(tx, 'registered', ticketId)),
      defineHandler('messaging.tell-resolved', TicketResolved, TicketEventSchema, ({ ticketId }, tx) => this.queueMessage.execute(tx, 'resolved', ticketId)),
    ];
  }
}
