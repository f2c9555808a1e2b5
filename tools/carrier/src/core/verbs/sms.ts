import type { Message } from '../messages/message.js';
import type { Verb } from '../twiml/verb.js';
import { askNext } from './ask-next.js';
import { NEXT, resolve, type Outcome, type Run } from './run.js';

const LONGEST_BODY = 1600;
const E164 = /^\+[1-9]\d{4,14}$/;

/** Sends a text message in the middle of a call: to the caller and from the number called, unless told otherwise. */
export function sms(run: Run, verb: Verb): Promise<Outcome> {
  const { exchange, leg } = run;
  // Twilio's schema for calls knows Sms only, and warns of Message.
  if (verb.name === 'Message') exchange.alert({ code: 12200, message: 'Schema validation: <Message> belongs into answers to messages', callSid: leg.sid });
  const isInbound = leg.facts.direction === 'inbound';
  const to = verb.attributes['to'] ?? (isInbound ? leg.facts.from : leg.facts.to);
  const from = verb.attributes['from'] ?? (isInbound ? leg.facts.to : leg.facts.from);
  const body = verb.children.find(({ name }) => name === 'Body')?.text ?? verb.text;
  const fault = faultIn(run, { to, from, body });
  if (fault) {
    exchange.alert({ ...fault, callSid: leg.sid });
    return Promise.resolve(askNext(run, verb, 'sms', { SmsStatus: 'invalid' }));
  }
  const { sid } = exchange.messages.send({ from, to, body, direction: 'outbound-call', callback: callbackOf(run, verb) });
  return Promise.resolve(verb.attributes['action'] === undefined ? NEXT : askNext(run, verb, 'sms', { SmsSid: sid, MessageSid: sid, SmsStatus: 'sent' }));
}

function faultIn({ exchange }: Run, { to, from, body }: Pick<Message, 'to' | 'from' | 'body'>): { code: number; message: string } | undefined {
  if (!E164.test(to)) return { code: 14101, message: `Sms: invalid "to" attribute: ${to}` };
  if (!exchange.numbers.own(from)) return { code: 14102, message: `Sms: invalid "from" attribute: ${from}` };
  return body === '' || body.length > LONGEST_BODY ? { code: 14103, message: 'Sms: invalid body' } : undefined;
}

function callbackOf(run: Run, verb: Verb): Message['callback'] {
  const given = verb.attributes['statusCallback'];
  const url = given === undefined ? undefined : resolve(run, given);
  return url === undefined ? undefined : { url, method: 'POST' };
}
