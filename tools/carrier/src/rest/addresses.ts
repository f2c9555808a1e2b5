import type { Exchange } from '../core/exchange.js';
import { withoutChannel } from '../core/messages/message.js';
import { RestRefusal } from './refusal.js';

const E164 = /^\+[1-9]\d{4,14}$/;
const CLIENT = /^client:./;
const SIP = /^sips?:[^@\s]+@[^@\s]+$/;

/** Whom a call goes to: a number in E.164, `client:identity` or a SIP address (reached nowhere here). Refused with 21211. */
export function destination(to: string): string {
  if (CLIENT.test(to) || SIP.test(to)) return to;
  const plain = to.replace(/[\s()-]/g, '');
  if (E164.test(plain)) return plain;
  throw new RestRefusal(400, 21211, `Invalid 'To' Phone Number: ${to}`);
}

/** Whom a call comes from: one of the account's numbers, a verified one, or a client; over SIP any name. Refused with 21210. */
export function callerId(exchange: Exchange, from: string, to: string): string {
  if (from.startsWith('client:') || SIP.test(to)) return from;
  const own = exchange.numbers.own(from);
  if (own) return own.phoneNumber;
  if (exchange.isVerified(from)) return from;
  throw new RestRefusal(400, 21210, `'From' phone number not verified: ${from}. The number is not one of this account`);
}

/** Whom a message comes from: a number of the account, its short code, or a header of 3 to 11 letters. Refused with 21606. */
export function sender(exchange: Exchange, from: string): string {
  const isOwn = exchange.numbers.own(withoutChannel(from)) !== undefined;
  const isHeader = /^(?=.*[A-Za-z])[A-Za-z0-9 -]{3,11}$/.test(from);
  if (isOwn || isHeader) return from;
  throw new RestRefusal(400, 21606, `The 'From' number ${from} is not a valid, message-capable number of this account`);
}
