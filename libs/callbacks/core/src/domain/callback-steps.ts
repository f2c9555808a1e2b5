import { stillOwed, type Callback, type CallbackOutcome, type OwedCall } from './callback.js';
import type { CallbackDecision, CallbackEvent } from './callback-commands.js';
import { soonest, type CallbackPolicy } from './callback-policy.js';

/** Ends a call-back. What is owed since `served` is not served by it. */
export function done(callback: Callback, outcome: CallbackOutcome, now: Date, events: readonly CallbackEvent[] = [], served: Date | null = null): CallbackDecision {
  const owedSince = served ? stillOwed(callback).filter((call) => call.owedAt > served) : [];
  return {
    callback: { ...callback, state: 'done', owed: without(callback.owed, owedSince), dueAt: null, outcome, doneAt: now },
    events: [...events, { type: 'done', outcome, owedSince }],
  };
}

const without = (owed: readonly OwedCall[], moved: readonly OwedCall[]): readonly OwedCall[] => owed.filter((call) => !moved.includes(call));

/** It waits for `wanted`, or for the end of the quiet hours that lie there. */
export const waits = (callback: Callback, wanted: Date, policy: CallbackPolicy): Callback => ({ ...callback, state: 'waiting', dueAt: soonest(callback.askedAt, wanted, policy) });

/** Where it goes when no attempt is under way any more: nobody owes anything, they are calling themselves, or it waits. */
export function goesOn(callback: Callback, wanted: Date, now: Date, policy: CallbackPolicy, events: readonly CallbackEvent[]): CallbackDecision {
  if (stillOwed(callback).length === 0) return done(callback, 'not-owed', now, events);
  if (callback.redialCallId) return { callback: { ...callback, state: 'redialing', dueAt: null }, events };
  return { callback: waits(callback, wanted, policy), events };
}
