import { methodOf, type Params } from '../params.js';
import type { Verb } from '../twiml/verb.js';
import { callParameters } from '../webhooks/call-parameters.js';
import { NEXT, resolve, type Outcome, type Run } from './run.js';

/** Goes to a verb's `action`. Without one: to the next verb, or to the same document when `otherwise` says so. */
export function askNext(run: Run, verb: Verb, about: string, params: Params, otherwise: 'next' | 'same document' = 'next'): Outcome {
  const action = verb.attributes['action'];
  if (action === undefined || action === '') return otherwise === 'next' ? NEXT : sameDocument(run, verb, about, params);
  const url = resolve(run, action);
  if (url === undefined) return badUrl(run, action);
  return { then: 'go', to: { url, method: methodOf(verb.attributes['method']), params, about } };
}

function sameDocument(run: Run, verb: Verb, about: string, params: Params): Outcome {
  if (!run.at) return badUrl(run, '');
  return { then: 'go', to: { url: run.at.url, method: methodOf(verb.attributes['method']), params, about } };
}

/** A URL that is none ends the call, as any instruction that cannot be had. */
export function badUrl(run: Run, url: string): Outcome {
  run.exchange.alert({ code: 11100, message: `Invalid URL format: ${url === '' ? 'empty' : url}`, callSid: run.leg.sid });
  return { then: 'hangup' };
}

/** Requests what `askNext` gave when the call no longer follows it: the answer is thrown away. */
export function tellAction(run: Run, outcome: Outcome): void {
  if (outcome.then !== 'go' || !('url' in outcome.to)) return;
  const { url, method, params, about } = outcome.to;
  const { leg, exchange } = run;
  exchange.courier.send(leg.sid, { about, callSid: leg.sid, url, method, params: { ...callParameters(leg), ...params } });
}
