import { waitAt, type WaitSource } from '../conferences/participant.js';
import { methodOf } from '../params.js';
import type { Verb } from '../twiml/verb.js';
import { resolve, type Run } from './run.js';

/** What a `waitUrl` means: absent is music, empty is silence, else documents. */
export function waitSourceOf(run: Run, verb: Verb, methodAttribute: 'waitUrlMethod' | 'waitMethod'): WaitSource {
  const given = verb.attributes['waitUrl'];
  if (given === undefined) return 'music';
  if (given === '') return 'silence';
  const url = resolve(run, given);
  return url === undefined ? 'music' : waitAt({ url, method: methodOf(verb.attributes[methodAttribute]) });
}
