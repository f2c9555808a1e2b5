import { within, Interrupted } from '../scope.js';
import type { Leg } from '../calls/leg.js';
import type { Exchange } from '../exchange.js';
import type { Params } from '../params.js';
import type { TwimlFault } from '../twiml/verb.js';
import { callParameters } from '../webhooks/call-parameters.js';
import { fetchDocument, type Fetched, type Instructions } from '../webhooks/documents.js';
import { perform } from './perform.js';
import type { Outcome, Run } from './run.js';

/** What a caller hears when neither the application nor its fallback could be followed. */
const APOLOGY: Fetched = {
  verbs: [{ name: 'Say', attributes: { language: 'en-US' }, children: [], text: 'We are sorry, an application error has occurred. Goodbye.' }],
  warnings: [],
};

/** Makes a leg follow instructions from now on; what it followed before stops. */
export function follow(exchange: Exchange, leg: Leg, first: Instructions): void {
  const signal = leg.beginProgramme();
  followAll(exchange, leg, first, signal).catch((error: unknown) => {
    if (error instanceof Interrupted) return;
    exchange.fault(error);
    leg.end('failed', 'fault');
  });
}

async function followAll(exchange: Exchange, leg: Leg, first: Instructions, signal: AbortSignal): Promise<void> {
  for (let next = first; ; ) {
    const document = await within(signal, obtain(exchange, leg, next));
    const run: Run = { exchange, leg, signal, scope: 'call', at: document.at, extra: () => ({}), perform };
    const outcome = await perform(run, document.verbs);
    if (outcome.then !== 'go') return finish(leg, outcome);
    next = outcome.to;
  }
}

function finish(leg: Leg, outcome: Outcome): void {
  if (outcome.then === 'reject') return leg.end(outcome.reason === 'busy' ? 'busy' : 'no-answer', outcome.reason);
  leg.answer();
  leg.end('completed');
}

/** The document, or the fallback's, or the apology (section 11 of the contract). */
async function obtain(exchange: Exchange, leg: Leg, from: Instructions): Promise<Fetched> {
  const params = { ...callParameters(leg), ...('params' in from ? from.params : {}) };
  const document = await fetchDocument(exchange.webhooks, from, params);
  if (document.ok) return noteWarnings(exchange, leg, document.value);
  const url = 'url' in from ? from.url : '';
  exchange.alert({ ...document.refusal, callSid: leg.sid, url });
  return (await obtainFallback(exchange, leg, params, url, document.refusal)) ?? APOLOGY;
}

async function obtainFallback(exchange: Exchange, leg: Leg, params: Params, url: string, fault: TwimlFault): Promise<Fetched | undefined> {
  if (!leg.fallback) return undefined;
  const wrong = { ErrorCode: String(fault.code), ErrorUrl: url };
  const document = await fetchDocument(exchange.webhooks, { ...leg.fallback, about: 'fallback' }, { ...params, ...wrong });
  if (document.ok) return noteWarnings(exchange, leg, document.value);
  exchange.alert({ ...document.refusal, callSid: leg.sid, url: leg.fallback.url });
  return undefined;
}

function noteWarnings(exchange: Exchange, leg: Leg, document: Fetched): Fetched {
  for (const warning of document.warnings) exchange.alert({ ...warning, callSid: leg.sid, url: document.at?.url });
  return document;
}
