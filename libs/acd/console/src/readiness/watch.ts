/**
 * A page that does nothing for so long may have lost its lease, and its calls to others: the lease is of 15 s, and up to 5 s of it
 * had gone by when the page fell asleep. The server knows whether it did.
 */
export const ASLEEP_MS = 8_000;

/** Watches the gaps in a page's own time: a computer that slept, a browser that stopped the page. */
export interface Watch {
  readonly lastAt: number;
  /** How long the last sleep was; null when there was none, or it is over and done with. */
  readonly sleptMs: number | null;
}

export const beginWatch = (now: number): Watch => ({ lastAt: now, sleptMs: null });

/** The page is awake now. A longer sleep is not forgotten for a shorter one after it. */
export function seen(watch: Watch, now: number): Watch {
  const gap = now - watch.lastAt;
  return { lastAt: now, sleptMs: gap >= ASLEEP_MS ? Math.max(gap, watch.sleptMs ?? 0) : watch.sleptMs };
}

/** The agent has gone on. */
export const forget = (watch: Watch): Watch => ({ ...watch, sleptMs: null });
