import { err, ok, type Result } from '@pukar/kernel';
import { attemptsSinceLastOwed, counts, liveAttempt, stillOwed, type Attempt, type Callback } from './callback.js';
import type { CallbackCommand, CallbackDecision, CallbackEvent, CallbackRefusal } from './callback-commands.js';
import { later, mayRing, type CallbackPolicy } from './callback-policy.js';
import { done, goesOn, waits } from './callback-steps.js';

type Decided = Result<CallbackDecision, CallbackRefusal>;
type Begin = Extract<CallbackCommand, { type: 'begin' }>;
type AttemptEnded = Extract<CallbackCommand, { type: 'attemptEnded' }>;

const LONGEST_UNCOUNTED_MINUTES = 240;

/** An attempt begins when it is due; in quiet hours, or while nobody is at the desks, it is moved to their end instead. */
export function begin(callback: Callback, { callId, first }: Begin, now: Date, policy: CallbackPolicy): Decided {
  if (!callback.dueAt || callback.dueAt > now || liveAttempt(callback)) return err('not-due');
  // A call is one attempt: of two with its id, only the first would ever end.
  if (callback.attempts.some((attempt) => attempt.callId === callId)) return err('not-accepted');
  if (!mayRing(callback.askedAt, now, policy)) {
    const putOff = waits(callback, now, policy);
    return ok({ callback: putOff, events: [{ type: 'postponed', to: putOff.dueAt ?? now }] });
  }
  const attempts = [...callback.attempts, { callId, beganAt: now, endedAt: null, result: null }];
  return ok({ callback: { ...callback, state: first === 'agent' ? 'in-line' : 'ringing', dueAt: null, wantedAt: null, limitedUntil: callback.limitedUntil && callback.limitedUntil > now ? now : callback.limitedUntil, attempts }, events: [{ type: 'attempt-began', callId }] });
}

/** How long it waits before the limit is asked for again: a mark may be lifted meanwhile. */
const LIMIT_ASKED_AGAIN_MINUTES = 60;

/** A call of ours is a conversation with a person like any other: whom the fair limit keeps from one is rung when it ends, and stays owed until then. */
export function limit(callback: Callback, until: Date, now: Date, policy: CallbackPolicy): Decided {
  if (!callback.dueAt || callback.dueAt > now || until <= now || liveAttempt(callback)) return err('not-due');
  const again = later(now, LIMIT_ASKED_AGAIN_MINUTES);
  return ok({ callback: waits({ ...callback, limitedUntil: until }, until < again ? until : again, policy), events: [] });
}

/** What an attempt came to. Told twice it changes nothing; told late, or differently, a talk still counts. */
export function endAttempt(callback: Callback, command: AttemptEnded, now: Date, policy: CallbackPolicy): Decided {
  const before = callback.attempts.find((attempt) => attempt.callId === command.callId);
  if (!before) return err('unknown-call');
  if (before.result === command.result) return err('not-accepted');
  const ended = withResult(callback, before, command);
  const events: CallbackEvent[] = [{ type: 'attempt-ended', callId: command.callId, result: command.result }];
  if (callback.state === 'done') return ok(lateEnd(ended, command, events));
  if (command.result === 'talked') return ok(done(ended, 'reached', command.at, events, command.at));
  // Another attempt was planned, or is under way, since this one ended the first time.
  if (before.result !== null) return ok({ callback: ended, events });
  return ok(afterInVain(ended, command, now, policy, events));
}

const withResult = (callback: Callback, before: Attempt, { result, at }: AttemptEnded): Callback =>
  ({ ...callback, attempts: callback.attempts.map((attempt) => (attempt === before ? { ...attempt, result, endedAt: at } : attempt)) });

/** A call-back that is done learns how its attempt ended; that they did talk corrects one that counted as in vain. */
function lateEnd(callback: Callback, { result }: AttemptEnded, events: readonly CallbackEvent[]): CallbackDecision {
  const wasInVain = callback.outcome === 'not-reached' || callback.outcome === 'expired';
  if (result !== 'talked' || !wasInVain) return { callback, events };
  return { callback: { ...callback, outcome: 'reached' }, events: [...events, { type: 'done', outcome: 'reached', owedSince: [] }] };
}

function afterInVain(callback: Callback, { result, at }: AttemptEnded, now: Date, policy: CallbackPolicy, events: readonly CallbackEvent[]): CallbackDecision {
  const wait = !counts(result) ? uncountedMinutes(callback, policy) : policy.spacingMinutes[attemptsSinceLastOwed(callback)];
  if (wait === undefined && !callback.redialCallId && stillOwed(callback).length > 0) return done(callback, 'not-reached', now, events);
  return goesOn(callback, later(at, wait ?? 0), now, policy, events);
}

/** Longer each time in a row, so that a number that may not be dialled, or whom we fail again and again, is not tried without end. */
function uncountedMinutes(callback: Callback, { uncountedMinutes: first }: CallbackPolicy): number {
  const lastMade = callback.attempts.findLastIndex(({ result }) => result !== null && counts(result));
  const inARow = callback.attempts.length - 1 - lastMade;
  return Math.min(first * 2 ** Math.max(0, inARow - 1), LONGEST_UNCOUNTED_MINUTES);
}
