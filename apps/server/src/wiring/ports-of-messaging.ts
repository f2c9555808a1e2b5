import type { Provider } from '@nestjs/common';
import { GetPhoneOfTicket } from '@pukar/citizens-server';
import { spokenWords } from '@pukar/directory-core/domain';
import { GetTicketForMessage } from '@pukar/grievances-server';
import type { Language } from '@pukar/kernel';
import type { TemplateRules } from '@pukar/messaging-core/domain';
import { CarrierMessages, MessageFactsPort, MessageProvider, MessageWordsPort, MessagingSettings, RecipientPort } from '@pukar/messaging-server';
import type { CallCentreConfig } from '@pukar/platform/config';
import { Database } from '@pukar/platform/database';
import { Telephony } from '@pukar/platform/telephony';

/** Longer than the carrier's client waits for an answer. */
const UNCERTAIN_AFTER_SECONDS = { localCarrier: 10, twilio: 60 };

/** What this deployment decides about messages: in both processes. */
export const settingsOfMessages = (config: CallCentreConfig): Provider => ({
  provide: MessagingSettings,
  useValue: {
    publicUrl: config.PUBLIC_URL, helplineNumber: config.HELPLINE_NUMBER, uncertainAfterSeconds: config.CARRIER_API_URL ? UNCERTAIN_AFTER_SECONDS.localCarrier : UNCERTAIN_AFTER_SECONDS.twilio,
    quietHours: config.QUIET_HOURS, quietHoursOfSteps: config.MESSAGES_QUIET_HOURS, perCitizenDay: config.MESSAGES_PER_CITIZEN_DAY, rules: rulesOf(config),
  } satisfies MessagingSettings,
});

const rulesOf = (config: CallCentreConfig): TemplateRules => ({ mostParts: config.MESSAGES_MOST_PARTS, needsDltId: config.MESSAGES_NEED_DLT_ID === 'on', paisePerPart: config.MESSAGES_PAISE_PER_PART });

/** Whom messages ask: the vault for the number, when they are sent; grievances for what they are about; the directory for its words. */
export const portsOfMessaging = (config: CallCentreConfig): Provider[] => [
  settingsOfMessages(config),
  { provide: MessageProvider, inject: [Telephony], useFactory: (telephony: Telephony): MessageProvider => new CarrierMessages(telephony, config.PUBLIC_URL) },
  {
    provide: RecipientPort, inject: [GetPhoneOfTicket],
    useFactory: (phones: GetPhoneOfTicket): RecipientPort => ({ phoneOf: (ticketId) => phones.execute(ticketId) }),
  },
  {
    provide: MessageFactsPort, inject: [GetTicketForMessage, Database],
    useFactory: (tickets: GetTicketForMessage, database: Database): MessageFactsPort => ({ of: (ticketId) => tickets.execute(database, ticketId) }),
  },
  { provide: MessageWordsPort, useValue: { department: (code, language) => wordsOf(language)[`department.${code}`] ?? '', action: (code, language) => wordsOf(language)[`action.${code}`] ?? wordsOf(language)['action.other'] ?? '' } satisfies MessageWordsPort },
];

const wordsOf = (language: Language): Readonly<Record<string, string>> => spokenWords(language);
