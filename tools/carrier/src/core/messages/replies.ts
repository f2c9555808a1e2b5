import type { Address } from '../calls/leg.js';
import type { Exchange } from '../exchange.js';
import { methodOf, type Params } from '../params.js';
import type { Verb } from '../twiml/verb.js';
import { fetchReply, type Fetched } from '../webhooks/documents.js';
import type { Message, MessageMedia } from './message.js';

/** Where the answer to a message comes from. */
export interface ReplySource {
  readonly first: Address;
  readonly fallback?: Address | undefined;
  readonly params: Params;
}

/** So many documents may follow one another (14106). */
const MOST_DOCUMENTS = 10;

const LONGEST_BODY = 1600;

/** Asks what to answer to a message, and sends that. */
export async function follow(exchange: Exchange, message: Message, { first, fallback, params }: ReplySource): Promise<void> {
  let next: Address | undefined = first;
  for (let left = MOST_DOCUMENTS; next; left -= 1) {
    if (left === 0) return exchange.alert({ code: 14106, message: 'Document retrieval limit reached', url: next.url });
    const document: Fetched | undefined = await obtain(exchange, next, fallback, params);
    next = document && answer(exchange, message, document);
  }
}

async function obtain(exchange: Exchange, from: Address, fallback: Address | undefined, params: Params): Promise<Fetched | undefined> {
  const document = await fetchReply(exchange.webhooks, { ...from, about: 'message' }, params);
  if (document.ok) return document.value;
  exchange.alert({ ...document.refusal, url: from.url });
  if (!fallback) return undefined;
  const second = await fetchReply(exchange.webhooks, { ...fallback, about: 'message fallback' }, { ...params, ErrorCode: String(document.refusal.code), ErrorUrl: from.url });
  if (second.ok) return second.value;
  exchange.alert({ ...second.refusal, url: fallback.url });
  return undefined;
}

/** Sends what the document says; gives where it leads on. */
function answer(exchange: Exchange, message: Message, { verbs, warnings, at }: Fetched): Address | undefined {
  for (const warning of warnings) exchange.alert({ ...warning, url: at?.url });
  for (const verb of verbs) {
    const target = verb.name === 'Redirect' ? absolute(verb.text, at) : undefined;
    if (target !== undefined) return { url: target, method: methodOf(verb.attributes['method']) };
    if (verb.name !== 'Redirect') reply(exchange, message, verb, at);
  }
  return undefined;
}

const absolute = (url: string | undefined, at: Fetched['at']): string | undefined => (url !== undefined && url !== '' && URL.canParse(url, at?.url) ? new URL(url, at?.url).href : undefined);

function reply(exchange: Exchange, message: Message, verb: Verb, at: Fetched['at']): void {
  const nested = (name: string): Verb[] => verb.children.filter((child) => child.name === name);
  const body = nested('Body').length > 0 ? nested('Body').map(({ text }) => text).join(' ') : verb.children.length > 0 ? '' : verb.text;
  const media = nested('Media').map(({ text }): MessageMedia => ({ sid: exchange.newSid('ME'), url: absolute(text, at) ?? text, contentType: 'image/jpeg' }));
  if ((body === '' && media.length === 0) || body.length > LONGEST_BODY) return exchange.alert({ code: 14103, message: 'Message: invalid body', url: at?.url });
  const tell = absolute(verb.attributes['statusCallback'] ?? verb.attributes['action'], at);
  exchange.messages.send({
    from: verb.attributes['from'] ?? message.to,
    to: verb.attributes['to'] ?? message.from,
    body,
    direction: 'outbound-reply',
    ...(media.length === 0 ? {} : { media }),
    callback: tell === undefined ? undefined : { url: tell, method: methodOf(verb.attributes['method']) },
  });
}
