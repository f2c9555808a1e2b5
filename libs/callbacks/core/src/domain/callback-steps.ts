import { stillOwed, type Callback, type CallbackOutcome, type OwedCall } from './callback.js';
import type { CallbackDecision, CallbackEvent } from './callback-commands.js';
import { isStaffed, later, soonest, type CallbackPolicy } from './callback-policy.js';

/** Owed after a talk that ended then. The carrier tells whole seconds: what became owed within that second was owed before the talk was over. */
export const isOwedSince = ({ owedAt }: OwedCall, served: Date): boolean => owedAt.getTime() >= served.getTime() + 1_000;

/** Ends a call-back. What is owed since `served` is not served by it. */
export function done(callback: Callback, outcome: CallbackOutcome, now: Date, events: readonly CallbackEvent[] = [], served: Date | null = null): CallbackDecision {
  const owedSince = served ? stillOwed(callback).filter((call) => isOwedSince(call, served)) : [];
  return {
    callback: { ...callback, state: 'done', owed: without(callback.owed, owedSince), dueAt: null, wantedAt: null, outcome, doneAt: now },
    events: [...events, { type: 'done', outcome, owedSince }],
  };
}

const without = (owed: readonly OwedCall[], moved: readonly OwedCall[]): readonly OwedCall[] => owed.filter((call) => !moved.includes(call));

/** How long it is tried after desks open that were closed when it would have been given up. */
const LAST_CHANCE_MINUTES = 1_440;

/**
 * It waits for `wanted`, or for when somebody is at the desks, or for the end of the quiet hours that lie there. Closed desks do not
 * give it up: for a day after they open it is tried.
 */
export function waits(callback: Callback, wanted: Date, policy: CallbackPolicy): Callback {
  const dueAt = soonest(callback.askedAt, wanted, policy);
  const isPutOff = dueAt > wanted && !isStaffed(wanted, policy);
  const end = expiresAt(callback, policy);
  const countedFrom = isPutOff && wanted <= end && dueAt > end ? later(dueAt, LAST_CHANCE_MINUTES - policy.expiresAfterHours * 60) : callback.countedFrom;
  return { ...callback, state: 'waiting', dueAt, wantedAt: isPutOff ? wanted : null, countedFrom };
}

/** The same for one that is owed anew: where nobody is at the desks, it counts from when they open. */
export function waitsAnew(callback: Callback, wanted: Date, policy: CallbackPolicy): Callback {
  const waiting = waits(callback, wanted, policy);
  return { ...waiting, countedFrom: waiting.wantedAt ? waiting.dueAt : waiting.countedFrom };
}

/** When it is given up, if it could not be rung until then: counted from the last call of theirs that is owed, from when their fair limit lets them be rung, or from when the desks opened. */
export function expiresAt({ owed, openedAt, limitedUntil, countedFrom }: Pick<Callback, 'owed' | 'openedAt' | 'limitedUntil' | 'countedFrom'>, policy: CallbackPolicy): Date {
  const last = Math.max((limitedUntil ?? openedAt).getTime(), (countedFrom ?? openedAt).getTime(), ...owed.filter(({ withdrawnAt }) => !withdrawnAt).map(({ owedAt }) => owedAt.getTime()));
  return later(new Date(last), policy.expiresAfterHours * 60);
}

/** Where it goes when no attempt is under way any more: nobody owes anything, they are calling themselves, or it waits. */
export function goesOn(callback: Callback, wanted: Date, now: Date, policy: CallbackPolicy, events: readonly CallbackEvent[]): CallbackDecision {
  if (stillOwed(callback).length === 0) return done(callback, 'not-owed', now, events);
  if (callback.redialCallId) return { callback: { ...callback, state: 'redialing', dueAt: null, wantedAt: null }, events };
  return { callback: waits(callback, wanted, policy), events };
}
