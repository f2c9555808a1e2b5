import { Inject, Injectable } from '@nestjs/common';
import { IdentityOpened, IdentityOpenedSchema } from '@pukar/citizens-core/contracts';
import { TicketForwarded, TicketForwardedSchema } from '@pukar/forwarding-core/contracts';
import {
  ClarificationOpened, ClarificationOpenedSchema, InterimTold, InterimToldSchema, OrderDue, TicketAtLevelSchema, TicketClimbed, TicketClosed, TicketClosedSchema, TicketEventSchema, TicketRegistered, TicketReopened,
  TicketResolved, TicketTransferred, TicketTransferredSchema, TicketWithdrawn,
} from '@pukar/grievances-core/contracts';
import { type Clock, indianDay } from '@pukar/kernel';
import type { TicketOccasion } from '@pukar/messaging-core/domain';
import { CLOCK } from '@pukar/platform/ids';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { QueueMessage } from '../use-cases/queue-message.use-case.js';

/** What a citizen is told when a ticket is closed. */
const CLOSED = { 'citizen-agreed': 'closed', 'window-passed': 'closed-unanswered', order: 'ordered', merged: 'joined', answered: 'thanked' } as const;

/** What messaging does when something happened to a ticket: each step that its citizen is told of. */
@Injectable()
export class MessagingHandlers {
  constructor(
    private readonly queueMessage: QueueMessage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  handlers(): OutboxHandler[] {
    return [
      ...this.plainSteps(),
      defineHandler('messaging.tell-forwarded', TicketForwarded, TicketForwardedSchema, ({ ticketId }, tx) => this.queueMessage.execute(tx, { template: 'forwarded', ticketId })),
      // Whoever was merged into another's ticket gets a second answer where that one objected: it is another of the same round.
      defineHandler('messaging.tell-resolved', TicketResolved, TicketEventSchema, ({ ticketId }, tx, { id }) => this.queueMessage.execute(tx, { template: 'resolved', ticketId, turn: id })),
      defineHandler('messaging.tell-question', ClarificationOpened, ClarificationOpenedSchema, ({ ticketId, clarificationId }, tx) => this.queueMessage.execute(tx, { template: 'question', ticketId, turn: clarificationId })),
      defineHandler('messaging.tell-interim', InterimTold, InterimToldSchema, ({ ticketId, newDay }, tx) => this.queueMessage.execute(tx, { template: 'interim', ticketId, turn: newDay, day: newDay })),
      defineHandler('messaging.tell-transferred', TicketTransferred, TicketTransferredSchema, ({ ticketId }, tx, { id }) => this.queueMessage.execute(tx, { template: 'transferred', ticketId, turn: id })),
      defineHandler('messaging.tell-climbed', TicketClimbed, TicketAtLevelSchema, ({ ticketId, level }, tx) => this.queueMessage.execute(tx, { template: 'climbed', ticketId, turn: level })),
      defineHandler('messaging.tell-closed', TicketClosed, TicketClosedSchema, ({ ticketId, because }, tx) => this.queueMessage.execute(tx, { template: CLOSED[because], ticketId })),
      defineHandler('messaging.tell-identity-opened', IdentityOpened, IdentityOpenedSchema, ({ ticketId, openingId }, tx) =>
        this.queueMessage.execute(tx, { template: 'identity-opened', ticketId, turn: openingId, day: indianDay(this.clock.now()) })),
    ];
  }

  private plainSteps(): OutboxHandler[] {
    const tell = (template: TicketOccasion, event: string): OutboxHandler =>
      defineHandler(`messaging.tell-${template}`, event, TicketEventSchema, ({ ticketId }, tx) => this.queueMessage.execute(tx, { template, ticketId }));
    return [tell('registered', TicketRegistered), tell('reopened', TicketReopened), tell('order-due', OrderDue), tell('withdrawn', TicketWithdrawn)];
  }
}
