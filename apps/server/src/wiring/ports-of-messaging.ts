import type { Provider } from '@nestjs/common';
import { GetPhoneOfTicket } from '@pukar/citizens-server';
import { GetTicketForMessage } from '@pukar/grievances-server';
import { MessageFactsPort, MessagingSettings, RecipientPort } from '@pukar/messaging-server';
import type { CallCentreConfig } from '@pukar/platform/config';
import { Database } from '@pukar/platform/database';

/** Longer than the carrier's client waits for an answer. */
const UNCERTAIN_AFTER_SECONDS = { localCarrier: 10, twilio: 60 };

/** Whom messages ask: the vault for the number, when they are sent; grievances for what they are about. */
export const portsOfMessaging = (config: CallCentreConfig): Provider[] => [
  {
    provide: MessagingSettings,
    useValue: new MessagingSettings(config.PUBLIC_URL, config.HELPLINE_NUMBER, config.CARRIER_API_URL ? UNCERTAIN_AFTER_SECONDS.localCarrier : UNCERTAIN_AFTER_SECONDS.twilio, config.QUIET_HOURS),
  },
  {
    provide: RecipientPort, inject: [GetPhoneOfTicket],
    useFactory: (phones: GetPhoneOfTicket): RecipientPort => ({ phoneOf: (ticketId) => phones.execute(ticketId) }),
  },
  {
    provide: MessageFactsPort, inject: [GetTicketForMessage, Database],
    useFactory: (tickets: GetTicketForMessage, database: Database): MessageFactsPort => ({ of: (ticketId) => tickets.execute(database, ticketId) }),
  },
];
