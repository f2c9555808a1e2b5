import type { HttpMethod, Params } from '../params.js';
import type { MessageSid } from '../sids.js';

export type MessageStatus = 'accepted' | 'scheduled' | 'queued' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'received' | 'read' | 'canceled';

export type MessageDirection = 'inbound' | 'outbound-api' | 'outbound-call' | 'outbound-reply';

/** Something that came with a message. The carrier keeps its address, not its content. */
export interface MessageMedia {
  readonly sid: string;
  readonly url: string;
  readonly contentType: string;
}

/** A text message, as it is kept. Instants are ISO 8601. */
export interface Message {
  readonly sid: MessageSid;
  readonly accountSid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly status: MessageStatus;
  readonly direction: MessageDirection;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly sentAt?: string | undefined;
  /** When a scheduled one is due. */
  readonly sendAt?: string | undefined;
  readonly errorCode?: number | undefined;
  readonly messagingServiceSid?: string | undefined;
  readonly callback?: { readonly url: string; readonly method: HttpMethod } | undefined;
  readonly media?: readonly MessageMedia[] | undefined;
}

/** The numbers of the practice landline: no text message reaches them. */
const LANDLINE = /^\+91755000/;

/** An address without the channel in front of it: `whatsapp:+91…`. */
export const withoutChannel = (address: string): string => address.replace(/^whatsapp:/, '');

const isChat = ({ to }: Message): boolean => to.startsWith('whatsapp:');

/** Whether it is in the receiver's phone. */
export const hasArrived = ({ status }: Message): boolean => status === 'delivered' || status === 'read';

/** Twilio's code for a landline or unreachable carrier. */
const LANDLINE_ERROR = 30006;

/** Where a message goes from each status. */
export function nextStatus(message: Message): { readonly status: MessageStatus; readonly errorCode?: number } | undefined {
  switch (message.status) {
    case 'scheduled':
    case 'accepted':
      return { status: 'queued' };
    case 'queued':
      return { status: 'sending' };
    case 'sending':
      return { status: 'sent' };
    case 'sent':
      return LANDLINE.test(message.to) ? { status: 'undelivered', errorCode: LANDLINE_ERROR } : { status: 'delivered' };
    case 'delivered':
      // A chat shows when it was read.
      return isChat(message) ? { status: 'read' } : undefined;
    case 'undelivered':
    case 'failed':
    case 'received':
    case 'read':
    case 'canceled':
      return undefined;
  }
}

const ERRORS: Readonly<Record<number, string>> = {
  30001: 'Queue overflow',
  30003: 'Unreachable destination handset',
  30004: 'Message blocked',
  30005: 'Unknown destination handset',
  [LANDLINE_ERROR]: 'Landline or unreachable carrier',
  30007: 'Carrier violation',
  63016: 'Failed to send freeform message because you are outside the allowed window. If you are using WhatsApp, please use a Message Template.',
};

/** Twilio's words for the delivery errors that happen here; 30008 and whatever else is an unknown one. */
export const errorMessage = (code: number): string => ERRORS[code] ?? 'Unknown error';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A carrier's delivery report dates itself `YYMMDDhhmm`. */
function deliveryDate(at: Date): string {
  return [at.getUTCFullYear() % 100, at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()].map(twoDigits).join('');
}

/** The parameters of a message's status callback (section 10 of the contract). */
export function messageParameters(message: Message): Params {
  const isReported = !isChat(message) && (message.status === 'delivered' || message.status === 'undelivered');
  return {
    MessageSid: message.sid,
    SmsSid: message.sid,
    MessageStatus: message.status,
    SmsStatus: message.status,
    To: message.to,
    From: message.from,
    AccountSid: message.accountSid,
    ApiVersion: '2010-04-01',
    ...(message.messagingServiceSid === undefined ? {} : { MessagingServiceSid: message.messagingServiceSid }),
    ...(message.errorCode === undefined ? {} : { ErrorCode: String(message.errorCode) }),
    ...(message.errorCode === undefined ? {} : { ErrorMessage: errorMessage(message.errorCode) }),
    ...(isReported ? { RawDlrDoneDate: deliveryDate(new Date(message.updatedAt)) } : {}),
    ...(isChat(message) ? { ChannelPrefix: 'whatsapp', ChannelToAddress: withoutChannel(message.to), ...(hasArrived(message) ? { EventType: message.status.toUpperCase() } : {}) } : {}),
  };
}
