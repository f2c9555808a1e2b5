import type { Key } from '../calls/key-feed.js';
import { Interrupted, scopeWithin, untilStopped } from '../scope.js';
import type { Cancel } from '../timers.js';
import { count, flag } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext } from './ask-next.js';
import { KeyCollector } from './key-collector.js';
import { NEXT, type Outcome, type Run } from './run.js';

const DEFAULT_TIMEOUT_SECONDS = 5;

function collectorFor(verb: Verb): KeyCollector {
  const numDigits = count(verb, 'numDigits', 0);
  return new KeyCollector({ numDigits: numDigits === 0 ? undefined : numDigits, finishOnKey: verb.attributes['finishOnKey'] ?? '#' });
}

/** Keys are listened to unless the input is speech alone. */
const takesKeys = (verb: Verb): boolean => (verb.attributes['input'] ?? 'dtmf').split(/\s+/).includes('dtmf');

/** Section 3 of the contract: prompts that a key cuts short, then the keys, or silence. */
export async function gather(run: Run, verb: Verb): Promise<Outcome> {
  const keys = collectorFor(verb);
  await listen(run, verb, keys);
  const isEmpty = keys.digits === '';
  if (isEmpty && !flag(verb, 'actionOnEmptyResult', false)) return NEXT;
  const params = { Digits: keys.digits, FinishedOnKey: keys.finishedOnKey, msg: 'Gather End' };
  return askNext(run, verb, 'gather', params, 'same document');
}

async function listen(run: Run, verb: Verb, keys: KeyCollector): Promise<void> {
  const prompts = scopeWithin(run.signal);
  const input = scopeWithin(run.signal);
  const seconds = count(verb, 'timeout', DEFAULT_TIMEOUT_SECONDS);
  let cancel: Cancel = () => undefined;
  const waitOn = (): void => {
    cancel();
    cancel = run.exchange.timers.after(seconds * 1000, () => input.stop('over'));
  };
  const deaf = run.leg.keys.listen({
    key: (key: Key) => {
      if (!takesKeys(verb)) return;
      if (flag(verb, 'bargeIn', true)) prompts.stop('barge-in');
      if (keys.take(key)) input.stop('over');
      else waitOn();
    },
    quiet: () => input.stop('over'),
  });
  try {
    await prompt({ ...run, signal: prompts.signal }, verb);
    if (keys.digits === '' && !input.signal.aborted) waitOn();
    await ended(run, input.signal);
  } finally {
    cancel();
    deaf();
    prompts.stop('over');
    input.stop('over');
  }
}

async function prompt(run: Run, verb: Verb): Promise<void> {
  try {
    await run.perform(run, verb.children);
  } catch (error) {
    if (!(error instanceof Interrupted && error.why === 'barge-in')) throw error;
  }
}

/** Waits until the input is over; throws when the call has gone elsewhere. */
async function ended(run: Run, input: AbortSignal): Promise<void> {
  try {
    await untilStopped(input);
  } catch (error) {
    if (run.signal.aborted || !(error instanceof Interrupted)) throw error;
  }
}
