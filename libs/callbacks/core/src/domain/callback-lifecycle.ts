import { assertNever, err, ok, type Result } from '@pukar/kernel';
import { liveAttempt, type Callback, type CallbackState, type OwedCall } from './callback.js';
import type { CallbackCommand, CallbackDecision, CallbackRefusal } from './callback-commands.js';
import { begin, endAttempt, limit } from './callback-attempts.js';
import { done, expiresAt, waits, waitsAnew } from './callback-steps.js';
import { AFTER_ASKING_MINUTES, keepPlace, owe, redial, redialLost, talked, withdraw } from './callback-callers.js';
import { isStaffed, later, mayRing, type CallbackPolicy } from './callback-policy.js';

/** Which commands each state accepts. What is not listed is refused. An attempt's end, a no and a wrong number may be heard late. */
export const ACCEPTS = {
  waiting: ['owe', 'withdraw', 'keepPlace', 'redial', 'talked', 'redialLost', 'begin', 'limit', 'attemptEnded', 'decline', 'wrongNumber', 'ringNow', 'desksOpened', 'closeByHand', 'expire'],
  'in-line': ['owe', 'withdraw', 'keepPlace', 'redial', 'talked', 'redialLost', 'attemptEnded', 'decline', 'wrongNumber'],
  ringing: ['owe', 'withdraw', 'keepPlace', 'redial', 'talked', 'redialLost', 'attemptEnded', 'decline', 'wrongNumber'],
  redialing: ['owe', 'withdraw', 'keepPlace', 'redial', 'talked', 'redialLost', 'attemptEnded', 'decline', 'wrongNumber', 'closeByHand', 'expire'],
  done: ['attemptEnded', 'wrongNumber'],
} as const satisfies Record<CallbackState, readonly CallbackCommand['type'][]>;

/** What an owed call opens a call-back with. */
export interface NewCallback {
  readonly id: string;
  readonly owed: readonly OwedCall[];
  readonly placeSince: Date;
  readonly hasNumber: boolean;
  readonly askedAt: Date | null;
}

/** Opens a call-back; one of whom no number is known is done at once. */
export function openCallback({ id, owed, placeSince, hasNumber, askedAt }: NewCallback, now: Date, policy: CallbackPolicy): CallbackDecision {
  // The carrier's clock may be ahead of ours: nothing is owed from a moment that is still to come.
  const until = owed.map((call) => (call.owedAt > now ? { ...call, owedAt: now } : call));
  const fresh: Callback = { id, state: 'waiting', owed: until, placeSince, dueAt: null, askedAt, openedAt: now, limitedUntil: null, wantedAt: null, countedFrom: null, attempts: [], redialCallId: null, outcome: null, doneAt: null };
  if (!hasNumber) return done(fresh, 'no-number', now);
  const isAskedFor = owed.some(({ reason }) => reason === 'call-back-kept');
  return { callback: waitsAnew(fresh, later(now, isAskedFor ? AFTER_ASKING_MINUTES : (policy.spacingMinutes[0] ?? 0)), policy), events: [] };
}

/** Decides what a command does to a call-back. Saves nothing, rings nobody: the caller does both. */
export function decideCallback(callback: Callback, command: CallbackCommand, now: Date, policy: CallbackPolicy): Result<CallbackDecision, CallbackRefusal> {
  if (!(ACCEPTS[callback.state] as readonly string[]).includes(command.type)) return err('not-accepted');
  switch (command.type) {
    case 'owe':
      return ok(owe(callback, command, now, policy));
    case 'withdraw':
      return withdraw(callback, command.callId, now);
    case 'keepPlace':
      return keepPlace(callback, command, now, policy);
    case 'redial':
      return ok(redial(callback, command.callId, now, policy));
    case 'talked':
      return ok(talked(callback, command.at));
    case 'redialLost':
      return redialLost(callback, command.callId, now, policy);
    case 'begin':
      return begin(callback, command, now, policy);
    case 'limit':
      return limit(callback, command.until, now, policy);
    case 'attemptEnded':
      return endAttempt(callback, command, now, policy);
    case 'decline':
      return knows(callback, command.callId) ? ok(done(callback, 'declined', now)) : err('unknown-call');
    case 'wrongNumber':
      return wrongNumber(callback, command.callId, now);
    case 'ringNow':
      return mayRing(callback.askedAt, now, policy) ? ok({ callback: { ...callback, dueAt: now, wantedAt: null }, events: [] }) : err(isStaffed(now, policy) ? 'quiet-hours' : 'desks-closed');
    case 'desksOpened':
      return isSoonerThanSaid(callback, now) ? ok({ callback: waits(callback, now, policy), events: [] }) : err('not-due');
    case 'closeByHand':
      return ok(done(callback, 'closed-by-hand', now));
    case 'expire':
      return now >= expiresAt(callback, policy) && !liveAttempt(callback) ? ok(done(callback, 'expired', now)) : err('not-old-enough');
    default:
      return assertNever(command);
  }
}

/** It was put off until desks open that have opened before. */
const isSoonerThanSaid = ({ wantedAt, dueAt }: Callback, now: Date): boolean => wantedAt !== null && wantedAt <= now && dueAt !== null && dueAt > now;

const knows = (callback: Callback, callId: string): boolean => callback.attempts.some((attempt) => attempt.callId === callId);

/** Of one that is done, only the talk that was thought to have reached them can have been with somebody else. */
function wrongNumber(callback: Callback, callId: string, now: Date): Result<CallbackDecision, CallbackRefusal> {
  if (!knows(callback, callId)) return err('unknown-call');
  if (callback.state === 'done' && callback.outcome !== 'reached') return err('not-accepted');
  return ok(done(callback, 'wrong-number', callback.doneAt ?? now));
}
