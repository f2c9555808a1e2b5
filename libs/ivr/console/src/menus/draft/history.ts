/** What was done and may be undone, and what was undone and may be done again. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const MOST = 200;

/** A history with nothing in it yet. */
export const beginning = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** Something was done: what was undone before is gone. */
export const done = <T>({ past, present }: History<T>, next: T): History<T> => (next === present ? { past, present, future: [] } : { past: [...past, present].slice(-MOST), present: next, future: [] });

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  return last === undefined ? history : { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future };
}
