import { err, ok, type Result } from '@pukar/kernel';
import type { HttpMethod, Params } from '../params.js';
import { MESSAGING } from '../twiml/grammar.js';
import { parseTwiml, type TwimlDocument } from '../twiml/parse.js';
import type { TwimlFault, Verb } from '../twiml/verb.js';
import type { WebhookAnswer, Webhooks } from './webhooks.js';

/** Where a leg's next document comes from. */
export type Instructions =
  | { readonly url: string; readonly method: HttpMethod; readonly params?: Params; readonly about: string }
  | { readonly twiml: string };

/** A document and where it came from, against which its relative URLs are resolved. */
export interface Fetched extends TwimlDocument {
  readonly at?: { readonly url: string; readonly method: HttpMethod };
}

const XML_TYPES = ['text/xml', 'application/xml', 'text/html', 'application/twiml+xml'];

/** Gets a document. Refused with one of the codes of section 1. */
export async function fetchDocument(webhooks: Webhooks, from: Instructions, params: Params): Promise<Result<Fetched, TwimlFault>> {
  if ('twiml' in from) return parseTwiml(from.twiml);
  const answer = await webhooks.ask({ about: from.about, callSid: params['CallSid'], url: from.url, method: from.method, params });
  if (!answer.ok) return answer;
  const document = readAnswer(answer.value);
  return document.ok ? ok({ ...document.value, at: { url: from.url, method: from.method } }) : document;
}

/** Gets the answer to a message: none at all is an answer too, and plain text is a message. */
export async function fetchReply(webhooks: Webhooks, from: Exclude<Instructions, { twiml: string }>, params: Params): Promise<Result<Fetched, TwimlFault>> {
  const conversation = `${params['From'] ?? ''} ${params['To'] ?? ''}`;
  const answer = await webhooks.ask({ about: from.about, conversation, url: from.url, method: from.method, params });
  if (!answer.ok) return answer;
  const { body, contentType } = answer.value;
  const at = { url: from.url, method: from.method };
  if (body.length === 0) return ok({ verbs: [], warnings: [], at });
  const type = typeIn(contentType);
  if (type === 'text/plain') return ok({ verbs: [verb('Message', body.toString('utf8'))], warnings: [], at });
  if (!XML_TYPES.includes(type)) return err({ code: 12300, message: `Invalid Content-Type: ${type === '' ? 'none' : type}` });
  const document = parseTwiml(body.toString('utf8'), MESSAGING);
  return document.ok ? ok({ ...document.value, at }) : document;
}

const typeIn = (contentType: string): string => contentType.split(';')[0]?.trim().toLowerCase() ?? '';

function readAnswer(answer: WebhookAnswer): Result<TwimlDocument, TwimlFault> {
  const type = typeIn(answer.contentType);
  if (XML_TYPES.includes(type)) return parseTwiml(answer.body.toString('utf8'));
  if (type.startsWith('audio/')) return ok({ verbs: [verb('Play', answer.url)], warnings: [] });
  if (type === 'text/plain') return ok({ verbs: [verb('Say', answer.body.toString('utf8'))], warnings: [] });
  return err({ code: 12300, message: `Invalid Content-Type: ${type === '' ? 'none' : type}` });
}

const verb = (name: string, text: string): Verb => ({ name, text, attributes: {}, children: [] });
