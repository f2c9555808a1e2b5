import { methodOf } from '../params.js';
import { pass, within } from '../scope.js';
import type { Verb } from '../twiml/verb.js';
import { callParameters } from '../webhooks/call-parameters.js';
import { fetchDocument, type Instructions } from '../webhooks/documents.js';
import { resolve, type Run } from './run.js';

/** Milliseconds of one key tone, and of one `w` in `sendDigits`. */
const TONE_MS = 500;

/**
 * What a party who answered hears before it is connected: the keys of `sendDigits`, then the document at `url`. False
 * when that document hangs up on them: they are not connected. Throws when they hang up themselves.
 */
export async function introduce(run: Run, noun: Verb): Promise<boolean> {
  const digits = noun.attributes['sendDigits'];
  if (digits !== undefined && digits !== '') {
    run.leg.hear({ kind: 'play', text: digits.replace(/w/gi, ''), digits });
    await pass(run.exchange.timers, run.leg.isInstant ? 0 : digits.length * TONE_MS, run.signal);
  }
  const given = noun.attributes['url'];
  const url = given === undefined || given === '' ? undefined : resolve(run, given);
  return url === undefined || whisper({ ...run, scope: 'whisper' }, { url, method: methodOf(noun.attributes['method']), about: 'whisper' });
}

/** Follows a document to its end on a leg that is about to be connected. False when it hung up. */
export async function whisper(run: Run, first: Instructions): Promise<boolean> {
  for (let next = first; ; ) {
    const params = { ...callParameters(run.leg), ...run.extra(), ...('params' in next ? next.params : {}) };
    const document = await within(run.signal, fetchDocument(run.exchange.webhooks, next, params));
    if (!document.ok) {
      run.exchange.alert({ ...document.refusal, callSid: run.leg.sid, url: 'url' in next ? next.url : undefined });
      return true;
    }
    for (const warning of document.value.warnings) run.exchange.alert({ ...warning, callSid: run.leg.sid });
    const outcome = await run.perform({ ...run, at: document.value.at }, document.value.verbs);
    if (outcome.then !== 'go') return outcome.then !== 'hangup';
    next = outcome.to;
  }
}
