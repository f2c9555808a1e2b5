import { withoutChannel, type Message } from '../messages/message.js';
import { inboundParameters } from '../messages/inbound-parameters.js';
import type { Exchange } from '../exchange.js';
import { follow, type ReplySource } from '../messages/replies.js';

/** A text message that somebody sends. */
export interface Writing {
  readonly from: string;
  /** A number of the account, or its short code; `whatsapp:` may be in front. */
  readonly to: string;
  readonly body: string;
}

/** Takes a message in and asks its number's application what to answer. Undefined when nobody has that number. */
export function receiveMessage(exchange: Exchange, { from, to, body }: Writing): Message | undefined {
  const number = exchange.numbers.dialled(withoutChannel(to));
  if (!number) return undefined;
  const prefix = to.startsWith('whatsapp:') ? 'whatsapp:' : '';
  const message = exchange.messages.receive(prefix + from, prefix + number.phoneNumber, body);
  const { smsUrl, smsMethod, smsFallbackUrl, smsFallbackMethod } = exchange.numbers.smsOf(number);
  if (smsUrl === undefined) return message;
  const source: ReplySource = {
    first: { url: smsUrl, method: smsMethod ?? 'POST' },
    fallback: smsFallbackUrl === undefined ? undefined : { url: smsFallbackUrl, method: smsFallbackMethod ?? 'POST' },
    params: inboundParameters(message),
  };
  follow(exchange, message, source).catch((error: unknown) => exchange.fault(error));
  return message;
}
