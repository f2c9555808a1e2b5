/** What theory says of a queue. */
export interface Theory {
  /** The share of callers who wait at all. */
  readonly waits: number;
  /** Mean wait of all callers, in seconds. */
  readonly waitSeconds: number;
  /** The share of callers who give up. */
  readonly abandons: number;
}

/** Erlang C, from the recursion of Erlang B (A. K. Erlang 1917): B(n) = aB(n-1) / (n + aB(n-1)). */
export function erlangC(agents: number, erlangs: number, handlingSeconds: number): Theory {
  let blocked = 1;
  for (let n = 1; n <= agents; n += 1) blocked = (erlangs * blocked) / (n + erlangs * blocked);
  const waits = blocked / (1 - (erlangs / agents) * (1 - blocked));
  return { waits, waitSeconds: (waits * handlingSeconds) / (agents - erlangs), abandons: 0 };
}

/**
 * Erlang A (C. Palm 1957), by no formula but the balance of a birth and death process: from n callers to n + 1 at the rate of
 * arrivals, back at that of min(n, agents) conversations and of those who wait and give up. Arrivals see what time sees (PASTA).
 */
export function erlangA(agents: number, erlangs: number, handlingSeconds: number, patienceSeconds: number): Theory {
  const arrivals = erlangs / handlingSeconds;
  const leaves = (n: number): number => Math.min(n, agents) / handlingSeconds + Math.max(0, n - agents) / patienceSeconds;
  // Weights from the middle outwards, so that none is too great or too small to be told from 0.
  const middle = Math.min(agents, Math.floor(erlangs));
  const weights = new Map([[middle, 1]]);
  for (let n = middle - 1, weight = 1; n >= 0; n -= 1) weights.set(n, (weight *= leaves(n + 1) / arrivals));
  for (let n = middle + 1, weight = 1; weight > 1e-18 || n <= agents; n += 1) weights.set(n, (weight *= arrivals / leaves(n)));
  const all = [...weights];
  const total = all.reduce((sum, [, weight]) => sum + weight, 0);
  const waiting = all.reduce((sum, [n, weight]) => sum + Math.max(0, n - agents) * weight, 0) / total;
  return { waits: all.reduce((sum, [n, weight]) => sum + (n >= agents ? weight : 0), 0) / total, waitSeconds: waiting / arrivals, abandons: waiting / patienceSeconds / arrivals };
}
