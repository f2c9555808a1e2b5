import type { Params } from '../params.js';
import { pass, scopeWithin, untilStopped } from '../scope.js';
import { count, flag } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext } from './ask-next.js';
import type { Outcome, Run } from './run.js';

/** Twilio's limit for a dialled conversation: four hours. */
const DEFAULT_TIME_LIMIT_SECONDS = 14_400;

/**
 * Waits until `end` comes, the time limit is reached, or the caller presses a star where that hangs up.
 * Throws when the leg goes elsewhere before.
 */
export async function untilDialEnds(run: Run, verb: Verb, end: Promise<unknown>): Promise<void> {
  const scope = scopeWithin(run.signal);
  const deaf = run.leg.keys.listen({
    key: (key) => {
      if (key === '*' && flag(verb, 'hangupOnStar', false)) scope.stop('over');
    },
    quiet: () => undefined,
  });
  try {
    const limit = pass(run.exchange.timers, count(verb, 'timeLimit', DEFAULT_TIME_LIMIT_SECONDS) * 1000, scope.signal);
    await Promise.race([end, limit, untilStopped(scope.signal)]);
  } catch (interrupted) {
    if (run.signal.aborted) throw interrupted;
  } finally {
    deaf();
    scope.stop('over');
  }
}

/** A Dial that could not even begin: its action is told. */
export function dialFailed(run: Run, verb: Verb, more: Params = {}): Outcome {
  return askNext(run, verb, 'dial', { DialCallStatus: 'failed', DialBridged: 'false', ...more });
}
