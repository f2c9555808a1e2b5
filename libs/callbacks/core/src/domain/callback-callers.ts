import { err, ok, type Result } from '@pukar/kernel';
import { liveAttempt, stillOwed, type Callback, type OwedCall } from './callback.js';
import type { CallbackCommand, CallbackDecision, CallbackRefusal } from './callback-commands.js';
import { later, type CallbackPolicy } from './callback-policy.js';
import { done, goesOn, isOwedSince, waitsAnew } from './callback-steps.js';

type Decided = Result<CallbackDecision, CallbackRefusal>;
type Owe = Extract<CallbackCommand, { type: 'owe' }>;
type KeepPlace = Extract<CallbackCommand, { type: 'keepPlace' }>;

/** One more call is owed: who has just rung is near their phone, and is not kept waiting for the next attempt. The first reason stands until the call's outcome is known. */
export function owe(callback: Callback, command: Owe, now: Date, policy: CallbackPolicy): CallbackDecision {
  const after = withOwed(callback, { ...command, owedAt: earlier(command.owedAt, now) });
  const isNewlyOwed = after.owed.length > callback.owed.length;
  return { callback: isNewlyOwed && after.dueAt ? waitsAnew(after, earlier(after.dueAt, now), policy) : after, events: [] };
}

function withOwed(callback: Callback, { callId, reason, owedAt, placeSince, isOutcome }: Owe): Callback {
  const known = callback.owed.find((call) => call.callId === callId);
  const stands: OwedCall = known ? { ...known, reason: isOutcome ? reason : known.reason, withdrawnAt: null } : { callId, reason, owedAt, withdrawnAt: null };
  const owed = known ? callback.owed.map((call) => (call === known ? stands : call)) : [...callback.owed, stands];
  return { ...callback, owed, placeSince: earlier(callback.placeSince, placeSince) };
}

const earlier = (a: Date, b: Date): Date => (b < a ? b : a);

/** A call is not owed. When none is, it is over; an attempt that is under way ends first. */
export function withdraw(callback: Callback, callId: string, now: Date): Decided {
  const known = callback.owed.find((call) => call.callId === callId);
  if (!known || known.withdrawnAt) return err('unknown-call');
  const after: Callback = { ...callback, owed: callback.owed.map((call) => (call === known ? { ...call, withdrawnAt: now } : call)) };
  return ok(stillOwed(after).length === 0 && !liveAttempt(after) ? done(after, 'not-owed', now) : { callback: after, events: [] });
}

/** Long enough for their own line to be over. */
export const AFTER_ASKING_MINUTES = 0.25;

/** They ask to be rung when the place comes up: soon, then, because the place is where they stand in the line. One per citizen. */
export function keepPlace(callback: Callback, { callId, placeSince, isForMorning }: KeepPlace, now: Date, policy: CallbackPolicy): Decided {
  const kept = stillOwed(callback).filter((call) => call.reason === 'call-back-kept');
  if (kept.some((call) => call.callId !== callId)) return err('already-kept');
  if (kept.length > 0) return ok({ callback, events: [] });
  const asked: Callback = { ...withOwed(callback, { type: 'owe', callId, reason: 'call-back-kept', owedAt: now, placeSince, isOutcome: true }), askedAt: isForMorning ? callback.askedAt : now };
  if (liveAttempt(asked)) return ok({ callback: asked, events: [] });
  return ok({ callback: waitsAnew({ ...asked, redialCallId: null }, later(now, AFTER_ASKING_MINUTES), policy), events: [] });
}

/** They ring again: nobody rings them meanwhile, and in time they have their old place. */
export function redial(callback: Callback, callId: string, now: Date, policy: CallbackPolicy): CallbackDecision {
  const lastOwed = Math.max(...stillOwed(callback).map((call) => call.owedAt.getTime()), callback.openedAt.getTime());
  const isInTime = now <= later(new Date(lastOwed), policy.redialWithinMinutes);
  const state = liveAttempt(callback) ? callback.state : 'redialing';
  return {
    callback: { ...callback, state, dueAt: null, wantedAt: null, redialCallId: callId },
    events: isInTime ? [{ type: 'place-given-back', since: callback.placeSince }] : [],
  };
}

/** We talked with them: that serves everything that was owed until then. */
export function talked(callback: Callback, at: Date): CallbackDecision {
  const owed = stillOwed(callback);
  if (owed.length > 0 && owed.every((call) => isOwedSince(call, at))) return { callback, events: [] };
  return done(callback, 'redialed', at, [], at);
}

/** Their own call came to nothing: they are near their phone, and are rung at once. */
export function redialLost(callback: Callback, callId: string, now: Date, policy: CallbackPolicy): Decided {
  if (callback.redialCallId !== callId) return err('unknown-call');
  const after: Callback = { ...callback, redialCallId: null };
  return ok(callback.state === 'redialing' ? goesOn(after, now, now, policy, []) : { callback: after, events: [] });
}
