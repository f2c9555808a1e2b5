import type { Provider } from '@nestjs/common';
import { GetPhoneOfTicket } from '@pukar/citizens-server';
import { spokenWords } from '@pukar/directory-core/domain';
import { GetOfficerAddress } from '@pukar/forwarding-server';
import { GetTicketForMessage } from '@pukar/grievances-server';
import type { Language } from '@pukar/kernel';
import type { TemplateRules } from '@pukar/messaging-core/domain';
import { CarrierMessages, GatewayReports, HttpGateway, MessageFactsPort, MessageProvider, MessageWordsPort, MessagingSettings, OfficerAddressPort, OfficerMail, RecipientPort, SmtpMail } from '@pukar/messaging-server';
import type { CallCentreConfig } from '@pukar/platform/config';
import { SecretsOfSettings, SharedSecrets } from '@pukar/platform/http';
import { Database } from '@pukar/platform/database';
import { Telephony } from '@pukar/platform/telephony';

/** Longer than the carrier's client waits for an answer. */
const UNCERTAIN_AFTER_SECONDS = { localCarrier: 10, twilio: 60, gateway: 30 };
const GATEWAY_LIMIT_MS = 15_000;

/** What this deployment decides about messages: in both processes. */
export const settingsOfMessages = (config: CallCentreConfig): Provider => ({
  provide: MessagingSettings,
  useValue: {
    publicUrl: config.PUBLIC_URL, helplineNumber: config.HELPLINE_NUMBER, uncertainAfterSeconds: UNCERTAIN_AFTER_SECONDS[config.SMS_GATEWAY_URL ? 'gateway' : config.CARRIER_API_URL ? 'localCarrier' : 'twilio'],
    quietHours: config.QUIET_HOURS, quietHoursOfSteps: config.MESSAGES_QUIET_HOURS ?? undefined, perCitizenDay: config.MESSAGES_PER_CITIZEN_DAY, hasMail: config.SMTP_URL !== undefined, rules: rulesOf(config),
  } satisfies MessagingSettings,
});

const rulesOf = (config: CallCentreConfig): TemplateRules => ({ mostParts: config.MESSAGES_MOST_PARTS, needsDltId: config.MESSAGES_NEED_DLT_ID === 'on', paisePerPart: config.MESSAGES_PAISE_PER_PART });

/** Whom messages ask: the vault for the number, when they are sent; grievances for what they are about; the directory for its words. */
export const portsOfMessaging = (config: CallCentreConfig): Provider[] => [
  settingsOfMessages(config),
  { provide: MessageProvider, inject: [Telephony], useFactory: (telephony: Telephony): MessageProvider => gatewayOf(config) ?? new CarrierMessages(telephony, config.PUBLIC_URL) },
  { provide: OfficerMail, useFactory: (): OfficerMail => (config.SMTP_URL && config.SMTP_FROM ? new SmtpMail(config.SMTP_URL, config.SMTP_FROM) : { send: () => Promise.reject(new Error('there is no server for e-mail')) }) },
  { provide: OfficerAddressPort, inject: [GetOfficerAddress], useFactory: (addresses: GetOfficerAddress): OfficerAddressPort => ({ of: (officerId) => addresses.execute(officerId) }) },
  {
    provide: RecipientPort, inject: [GetPhoneOfTicket],
    useFactory: (phones: GetPhoneOfTicket): RecipientPort => ({ of: (ticketId) => phones.execute(ticketId) }),
  },
  {
    provide: MessageFactsPort, inject: [GetTicketForMessage, Database],
    useFactory: (tickets: GetTicketForMessage, database: Database): MessageFactsPort => ({ of: (ticketId) => tickets.execute(database, ticketId) }),
  },
  { provide: MessageWordsPort, useValue: { department: (code, language) => wordsOf(language)[`department.${code}`] ?? '', action: (code, language) => wordsOf(language)[`action.${code}`] ?? wordsOf(language)['action.other'] ?? '' } satisfies MessageWordsPort },
];

const wordsOf = (language: Language): Readonly<Record<string, string>> => spokenWords(language);

/** The gateway that the settings name; undefined: the carrier sends messages. */
function gatewayOf(config: CallCentreConfig): MessageProvider | undefined {
  const { SMS_GATEWAY_URL: url, SMS_GATEWAY_PARAMETERS: parameters, SMS_GATEWAY_SUCCESS: success, SMS_GATEWAY_REPORT_SECRET: secret } = config;
  if (!url || !parameters || !success) return undefined;
  const [name = '', ...value] = config.SMS_GATEWAY_AUTHORIZATION?.split(':') ?? [];
  return new HttpGateway(
    {
      url, parameters, format: config.SMS_GATEWAY_FORMAT, header: config.SMS_HEADER ?? '', entityId: config.SMS_ENTITY_ID ?? '', knowsOurIds: config.SMS_GATEWAY_KNOWS_OUR_IDS === 'on', timeoutMs: GATEWAY_LIMIT_MS,
      authorization: name ? { name, value: value.join(':').trim() } : undefined, answers: { success, retry: config.SMS_GATEWAY_RETRY, refused: config.SMS_GATEWAY_REFUSED },
    },
    (messageId) => `${config.PUBLIC_URL}/messages/gateway-report?m=${messageId}${secret ? `&secret=${encodeURIComponent(secret)}` : ''}`,
  );
}

/** How gateways report, and who lets them in: in the api only. */
export const portsOfGatewayReports = (config: CallCentreConfig): Provider[] => {
  const { id = 'id', gateway = 'msgid', status = 'status', error = 'error' } = config.SMS_GATEWAY_REPORT_FIELDS;
  return [
    { provide: GatewayReports, useValue: { idField: id, gatewayIdField: gateway, statusField: status, errorField: error, words: config.SMS_GATEWAY_STATUS_WORDS } satisfies GatewayReports },
    { provide: SharedSecrets, useValue: new SecretsOfSettings({ 'sms-gateway': config.SMS_GATEWAY_REPORT_SECRET }) },
  ];
};
