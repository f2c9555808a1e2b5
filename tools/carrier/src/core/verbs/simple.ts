import { methodOf } from '../params.js';
import type { Verb } from '../twiml/verb.js';
import { badUrl } from './ask-next.js';
import { NEXT, resolve, type Outcome, type Run } from './run.js';

/** To another document; without a URL, to the same one again. */
export function redirect(run: Run, verb: Verb): Promise<Outcome> {
  const url = verb.text === '' ? run.at?.url : resolve(run, verb.text);
  if (url === undefined) return Promise.resolve(badUrl(run, verb.text));
  return Promise.resolve({ then: 'go', to: { url, method: methodOf(verb.attributes['method']), about: 'redirect' } });
}

export function hangup(): Promise<Outcome> {
  return Promise.resolve({ then: 'hangup' });
}

export function reject(_run: Run, verb: Verb): Promise<Outcome> {
  return Promise.resolve({ then: 'reject', reason: verb.attributes['reason'] ?? 'rejected' });
}

/** Out of the queue; anywhere else it means nothing. */
export function leave(run: Run): Promise<Outcome> {
  return Promise.resolve(run.scope === 'waiting-room' ? { then: 'leave' } : NEXT);
}
