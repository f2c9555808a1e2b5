import type { Exchange } from '../core/exchange.js';
import { withoutChannel, type MessageMedia } from '../core/messages/message.js';
import type { Sending } from '../core/messages/messages.js';
import { sender } from './addresses.js';
import type { Form } from './form.js';
import { RestRefusal } from './refusal.js';

const LONGEST_BODY = 1600;
const MOST_MEDIA = 10;
const LONGEST_VALIDITY_SECONDS = 36_000;

/** A scheduled message is due between 15 minutes and 35 days from now. */
const EARLIEST_MS = 900 * 1000;
const LATEST_MS = 35 * 24 * 3600 * 1000;

/** The message that a form asks for. Refused with Twilio's codes of section 14. */
export function sendingIn(form: Form, exchange: Exchange): Sending {
  const to = form.required('To', 21604).replace(/[\s()-]/g, '');
  if (!/^(whatsapp:)?\+[1-9]\d{4,14}$/.test(to)) throw new RestRefusal(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  const content = contentIn(form, exchange);
  const { from, messagingServiceSid } = fromIn(form, exchange);
  if (exchange.messages.hasStopped(to, exchange.numbers.own(withoutChannel(from)))) throw new RestRefusal(400, 21610, 'Attempt to send to unsubscribed recipient');
  form.count('ValidityPeriod', LONGEST_VALIDITY_SECONDS, { least: 1, most: LONGEST_VALIDITY_SECONDS, code: 21624 });
  for (const [name, words] of CHOICES) form.oneOf(name, words);
  const url = form.url('StatusCallback', 21609) ?? exchange.numbers.applications.get(form.text('ApplicationSid') ?? '')?.messageStatusCallback;
  return { from, to, ...content, messagingServiceSid, sendAt: sendAtIn(form, exchange, messagingServiceSid), callback: url === undefined ? undefined : { url, method: 'POST' } };
}

const CHOICES: readonly (readonly [string, readonly string[]])[] = [
  ['ContentRetention', ['retain', 'discard']],
  ['AddressRetention', ['retain', 'obfuscate']],
  ['TrafficType', ['free']],
  ['ScheduleType', ['fixed']],
  ['RiskCheck', ['enable', 'disable']],
];

function fromIn(form: Form, exchange: Exchange): { from: string; messagingServiceSid?: string | undefined } {
  const messagingServiceSid = form.text('MessagingServiceSid');
  const given = form.text('From') ?? (messagingServiceSid === undefined ? undefined : exchange.numbers.all()[0]?.number.phoneNumber);
  if (given === undefined || given === '') throw new RestRefusal(400, 21603, "A 'From' or 'MessagingServiceSid' parameter is required to send a message");
  return { from: sender(exchange, given), messagingServiceSid };
}

function contentIn(form: Form, exchange: Exchange): { body: string; media?: MessageMedia[] } {
  const urls = form.urls('MediaUrl', 21620);
  if (urls.length > MOST_MEDIA) throw new RestRefusal(400, 21623, 'Number of media files exceeds allowed limit');
  const template = templateIn(form);
  const body = template ?? (urls.length > 0 ? (form.text('Body') ?? '') : form.required('Body', 21602, 'Message body is required'));
  if (body.length > LONGEST_BODY) throw new RestRefusal(400, 21617, `The concatenated message body exceeds the ${String(LONGEST_BODY)} character limit`);
  return urls.length === 0 ? { body } : { body, media: urls.map((url) => ({ sid: exchange.newSid('ME'), url, contentType: typeOf(url) })) };
}

/** There are no templates here: a message of one shows its id and what was put into it. */
function templateIn(form: Form): string | undefined {
  const sid = form.text('ContentSid');
  if (sid === undefined || sid === '') return undefined;
  const variables = form.text('ContentVariables') ?? '{}';
  try {
    if (typeof JSON.parse(variables) === 'object') return variables === '{}' ? sid : `${sid} ${variables}`;
  } catch {
    // Refused below, like JSON that is no object.
  }
  throw new RestRefusal(400, 21656, 'The ContentVariables parameter is invalid');
}

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', gif: 'image/gif', pdf: 'application/pdf', mp3: 'audio/mpeg', wav: 'audio/wav', mp4: 'video/mp4' };

const typeOf = (url: string): string => TYPES[/\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''] ?? 'image/jpeg';

function sendAtIn(form: Form, { timers }: Exchange, messagingServiceSid: string | undefined): string | undefined {
  const given = form.text('SendAt');
  if (form.text('ScheduleType') === undefined || given === undefined) return undefined;
  if (messagingServiceSid === undefined) throw new RestRefusal(400, 35118, 'MessagingServiceSid is required to schedule a message');
  const wait = Date.parse(given) - timers.now().getTime();
  if (!(wait >= EARLIEST_MS && wait <= LATEST_MS)) throw new RestRefusal(400, 35114, `SendAt is not between 15 minutes and 35 days from now: ${given}`);
  return new Date(given).toISOString();
}
