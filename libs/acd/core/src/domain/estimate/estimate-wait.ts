/** What late conversations of a queue were like. */
export interface Handling {
  /** How many these figures rest on. */
  readonly conversations: number;
  /** Means: of the conversation, and of the writing after it. */
  readonly talkSeconds: number;
  readonly wrapUpSeconds: number;
  /** The squared coefficient of variation of both together: 0 where each takes the same time, 1 where they are exponential. */
  readonly variation: number;
  /** How many of those who wait leave in a second, each: those who left, by the time that all waited. */
  readonly leavingPerSecond: number;
}

/** An agent who has a call, or writes after one. */
export interface BusyAgent {
  readonly forSeconds: number;
  readonly isWriting: boolean;
}

/** What a caller's wait depends on. */
export interface WaitFacts {
  /** Callers who go before, see {@link callersBefore}; not a whole number where others may take some of them. */
  readonly before: number;
  /** Agents at work who serve the caller: those who are free, and what the others do. */
  readonly free: number;
  readonly busy: readonly BusyAgent[];
  /** `null` where nothing is known. */
  readonly handling: Handling | null;
}

/** From fewer conversations than this nothing is said. */
export const LEAST_CONVERSATIONS = 5;
/** Further ahead than this nobody can see. */
export const LONGEST_ESTIMATE_SECONDS = 3_600;

/**
 * About how many seconds a caller waits still; `null` when it cannot be said honestly: nobody serves them, too little is
 * known, or it is more than an hour.
 *
 * With n agents' becoming free to wait for, c agents, mean handling time H (conversation and writing) and each waiting caller
 * leaving at rate t, two estimates are exact at the two ends, and are weighed by the squared coefficient of variation v of
 * handling, as Kingman's formula and Allen and Cunneen's do for mean waits:
 *
 * - v = 1, exponential handling: how long somebody has talked tells nothing, and the wait is the sum of 1 / (c/H + i·t) for i
 *   from 0 to n - 1 (W. Whitt, "Predicting queueing delays", Management Science 45, 1999; with leaving, QLm of R. Ibrahim
 *   and W. Whitt, "Wait-time predictors for customer service systems with time-varying demand and capacity", 2011).
 * - v = 0, equal handling: it tells everything. Each agent is free when the rest of H is over, and every H after that; each of
 *   these moments serves one of those before who have not left by then.
 *
 * Who has talked longer than the mean is taken to talk for v·H more, which is right at both ends likewise.
 */
export function estimateWait({ before, free, busy, handling }: WaitFacts): number | null {
  const agents = free + busy.length;
  if (agents === 0 || !handling || handling.conversations < LEAST_CONVERSATIONS) return null;
  const turns = before + 1 - free;
  if (turns <= 0) return 0;
  const mean = handling.talkSeconds + handling.wrapUpSeconds;
  const variation = Math.min(1, Math.max(0, handling.variation));
  const memoryless = sumOf(turns, (nth) => 1 / (agents / mean + nth * handling.leavingPerSecond));
  const scheduled = onSchedule(turns, restsOf({ free, busy, handling, variation }), mean, handling.leavingPerSecond);
  const seconds = variation * memoryless + (1 - variation) * scheduled;
  return seconds <= LONGEST_ESTIMATE_SECONDS ? seconds : null;
}

/** A group of callers who go before, with the agents who could take them. */
export interface CallersAhead {
  readonly count: number;
  readonly agents: ReadonlySet<string>;
}

/**
 * How many callers go before one whom `mine` could take: each counts by the share of those who could take them that is among
 * `mine`. Whom everybody could take goes before everybody; whom only others could take goes before nobody here.
 */
export const callersBefore = (mine: ReadonlySet<string>, ahead: readonly CallersAhead[]): number =>
  ahead.reduce((sum, { count, agents }) => sum + (agents.size === 0 ? 0 : (count * [...agents].filter((agent) => mine.has(agent)).length) / agents.size), 0);

/** The sum of the first `turns` values, the last of them in part. */
function sumOf(turns: number, value: (nth: number) => number): number {
  let sum = 0;
  for (let nth = 0; nth < turns; nth += 1) sum += Math.min(1, turns - nth) * value(nth);
  return sum;
}

/** In how many seconds each agent is free, the soonest first; none later than a whole handling time. */
function restsOf({ free, busy, handling: { talkSeconds, wrapUpSeconds }, variation }: { readonly free: number; readonly busy: readonly BusyAgent[]; readonly handling: Handling; readonly variation: number }): readonly number[] {
  const mean = talkSeconds + wrapUpSeconds;
  const rests = busy.map(({ forSeconds, isWriting }) => {
    const whole = isWriting ? wrapUpSeconds : mean;
    return Math.max(whole - forSeconds, variation * whole);
  });
  // Who is free takes somebody who goes before, now.
  return [...rests, ...Array.from({ length: free }, () => mean)].sort((a, b) => a - b);
}

/** When it is their turn, where the agents are free at `rests` and again every `mean` seconds; between two times for a part of one who goes before. */
function onSchedule(turns: number, rests: readonly number[], mean: number, leavingPerSecond: number): number {
  const free = (nth: number): number => rests[(nth - 1) % rests.length]! + Math.floor((nth - 1) / rests.length) * mean;
  if (turns < 1) return turns * free(1);
  let [before, since] = [turns - 1, 0];
  for (let nth = 1; ; nth += 1) {
    const at = free(nth);
    before *= Math.exp(-leavingPerSecond * (at - since));
    if (before < 1) return at + before * (free(nth + 1) - at);
    before -= 1;
    since = at;
  }
}
