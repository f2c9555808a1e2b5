import { MessagingHandlers } from './handlers/messaging-handlers.js';
import { MessageStatusController } from './http/message-status.controller.js';
import { AskForDeliveries1700000000052 } from './persistence/ask-for-deliveries.migration.js';
import { CreateMessaging1700000000009 } from './persistence/create-messaging.migration.js';
import { MessageOfTelling1700000000088 } from './persistence/message-of-telling.migration.js';
import { MessageQueue } from './sending/message-queue.js';
import { WriteMessage } from './sending/write-message.js';
import { AskForDeliveries } from './use-cases/ask-for-deliveries.use-case.js';
import { GetTellingProgress } from './use-cases/get-telling-progress.use-case.js';
import { NoteDelivery } from './use-cases/note-delivery.use-case.js';
import { QueueMessage } from './use-cases/queue-message.use-case.js';
import { SendDueMessages } from './use-cases/send-due-messages.use-case.js';

export { MessagingSettings } from './messaging-settings.js';
export { type MessageFacts, MessageFactsPort } from './ports/message-facts.port.js';
export { type TellingFacts, TellingFactsPort } from './ports/telling-facts.port.js';
export { RecipientPort } from './ports/recipient.port.js';
export { AskForDeliveries, AskForDeliveries1700000000052, CreateMessaging1700000000009, GetTellingProgress, MessageOfTelling1700000000088, MessageStatusController, MessagingHandlers, NoteDelivery, QueueMessage, SendDueMessages };

/** What the api provides of this context: the carrier's delivery reports. */
export const messagingServer = {
  providers: [NoteDelivery],
  controllers: [MessageStatusController],
  migrations: [CreateMessaging1700000000009, AskForDeliveries1700000000052, MessageOfTelling1700000000088],
} as const;

/** What the worker provides; it needs RecipientPort, MessageFactsPort, TellingFactsPort and MessagingSettings. */
export const messagingWorker = {
  providers: [AskForDeliveries, GetTellingProgress, NoteDelivery, QueueMessage, MessagingHandlers, MessageQueue, WriteMessage, SendDueMessages],
  controllers: [],
  migrations: [CreateMessaging1700000000009, AskForDeliveries1700000000052, MessageOfTelling1700000000088],
} as const;
