import { MessagingHandlers } from './handlers/messaging-handlers.js';
import { GatewayReportsController } from './http/gateway-reports.controller.js';
import { TemplatesController } from './http/templates.controller.js';
import { MessageStatusController } from './http/message-status.controller.js';
import { AskForDeliveries1700000000052 } from './persistence/ask-for-deliveries.migration.js';
import { CreateMessaging1700000000009 } from './persistence/create-messaging.migration.js';
import { MessageOfTelling1700000000088 } from './persistence/message-of-telling.migration.js';
import { MailQueue } from './mail/mail-queue.js';
import { QueueOfficerMail } from './mail/queue-officer-mail.use-case.js';
import { SendOfficerMails } from './mail/send-officer-mails.use-case.js';
import { MailTogether1700000000193 } from './persistence/mail-together.migration.js';
import { MailToOfficers1700000000141 } from './persistence/mail-to-officers.migration.js';
import { MessagesOfEveryStep1700000000140 } from './persistence/messages-of-every-step.migration.js';
import { TemplateStore } from './persistence/template-store.js';
import { DayLimit } from './sending/day-limit.js';
import { MessageQueue } from './sending/message-queue.js';
import { Recipients } from './sending/recipients.js';
import { UncertainMessages } from './sending/uncertain-messages.js';
import { WriteMessage } from './sending/write-message.js';
import { AskForDeliveries } from './use-cases/ask-for-deliveries.use-case.js';
import { ChangeTemplate } from './use-cases/change-template.use-case.js';
import { ListTemplates } from './use-cases/list-templates.use-case.js';
import { GetTellingProgress } from './use-cases/get-telling-progress.use-case.js';
import { NoteGatewayReport } from './use-cases/note-gateway-report.use-case.js';
import { NoteDelivery } from './use-cases/note-delivery.use-case.js';
import { QueueMessage } from './use-cases/queue-message.use-case.js';
import { SendDueMessages } from './use-cases/send-due-messages.use-case.js';

export { MessagingSettings } from './messaging-settings.js';
export { type MessageFacts, MessageFactsPort } from './ports/message-facts.port.js';
export { type TellingFacts, TellingFactsPort } from './ports/telling-facts.port.js';
export { type LookUp, MessageProvider, type OutgoingMessage, type SendOutcome } from './ports/message-provider.port.js';
export { MessageWordsPort } from './ports/message-words.port.js';
export { type Mail, MailRefused, OfficerMail } from './mail/officer-mail.js';
export { SmtpMail } from './mail/smtp-mail.js';
export { OfficerAddressPort } from './ports/officer-address.port.js';
export { MailQueue, MailToOfficers1700000000141, QueueOfficerMail, SendOfficerMails };
export { type GatewaySettings, HttpGateway } from './providers/http-gateway.js';
export { GatewayReports } from './providers/gateway-reports.js';
export { CarrierMessages } from './providers/carrier-messages.js';
export { type Step } from './use-cases/queue-message.use-case.js';
export { type Recipient, RecipientPort } from './ports/recipient.port.js';
export { AskForDeliveries, AskForDeliveries1700000000052, CreateMessaging1700000000009, GetTellingProgress, MessageOfTelling1700000000088, MessagesOfEveryStep1700000000140, MessageStatusController, DayLimit, MessagingHandlers, ListTemplates, NoteDelivery, QueueMessage, SendDueMessages };

/** For whoever prepares a database, and loads no more. */
export const MESSAGING_MIGRATIONS = [CreateMessaging1700000000009, AskForDeliveries1700000000052, MessageOfTelling1700000000088, MessagesOfEveryStep1700000000140, MailToOfficers1700000000141, MailTogether1700000000193] as const;

/** What the api provides of this context: delivery reports, and the page of templates; it needs GatewayReports and MessagingSettings. */
export const messagingServer = {
  providers: [NoteDelivery, NoteGatewayReport, TemplateStore, ListTemplates, ChangeTemplate],
  controllers: [MessageStatusController, GatewayReportsController, TemplatesController],
  migrations: MESSAGING_MIGRATIONS,
} as const;

/** What the worker provides; it needs MessageProvider, OfficerMail, OfficerAddressPort, RecipientPort, MessageFactsPort, MessageWordsPort, TellingFactsPort and MessagingSettings. */
export const messagingWorker = {
  providers: [AskForDeliveries, GetTellingProgress, NoteDelivery, QueueMessage, MessagingHandlers, MessageQueue, MailQueue, QueueOfficerMail, SendOfficerMails, DayLimit, Recipients, ListTemplates, TemplateStore, UncertainMessages, WriteMessage, SendDueMessages],
  controllers: [],
  migrations: MESSAGING_MIGRATIONS,
} as const;
