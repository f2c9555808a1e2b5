import type { Timers } from './timers.js';

/** Why something that was going on had to stop. */
export type Why = 'hangup' | 'redirected' | 'over' | 'barge-in';

/** Thrown out of whatever a call was waiting for when that is cut short. */
export class Interrupted extends Error {
  constructor(readonly why: Why) {
    super(`interrupted: ${why}`);
  }
}

/** A stretch of a call that can be cut short as a whole. */
export interface Scope {
  readonly signal: AbortSignal;
  stop(why: Why): void;
}

/** A scope that also stops when `parent` does. Stop it in the end in any case, or the parent keeps it in mind. */
export function scopeWithin(parent: AbortSignal): Scope {
  const own = new AbortController();
  const follow = (): void => own.abort(parent.reason);
  if (parent.aborted) follow();
  else parent.addEventListener('abort', follow, { once: true });
  own.signal.addEventListener('abort', () => parent.removeEventListener('abort', follow), { once: true });
  return { signal: own.signal, stop: (why) => own.abort(new Interrupted(why)) };
}

/** Why a stopped scope was stopped. */
export function reasonOf(signal: AbortSignal): Why {
  return signal.reason instanceof Interrupted ? signal.reason.why : 'over';
}

/** Waits for `promise`, but not longer than the scope lasts. */
export function within<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = (): void => reject(signal.reason as Error);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}

/** Lets time pass; throws `Interrupted` when the scope stops first. */
export function pass(timers: Timers, milliseconds: number, signal: AbortSignal): Promise<void> {
  let cancel = (): void => undefined;
  const elapsed = new Promise<void>((resolve) => {
    cancel = timers.after(milliseconds, resolve);
  });
  return within(signal, elapsed).finally(cancel);
}

/** Waits until the scope stops. */
export function untilStopped(signal: AbortSignal): Promise<never> {
  return within(signal, new Promise<never>(() => undefined));
}
