/** A ticket that was registered: what it was about, when, and why it is looked at. */
export interface EarlierTicket {
  readonly categoryCode: string;
  readonly at: Date;
  /** At the place that is complained of, or by this agent, wherever. */
  readonly because: 'place' | 'agent';
}

/** A category, and how likely it is: 1 for the likeliest, the others in proportion. */
export interface LikelyCategory {
  readonly code: string;
  readonly weight: number;
}

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
/** After a week what was registered counts half. */
const HALF_LIFE_MS = 7 * DAY_MS;
const AGENT_SHARE = 0.5;
/** At the other end of the day a ticket still counts this much: taps run dry in the morning, and lamps fail at night. */
const LEAST_OF_HOUR = 0.4;

/** How near two moments are on the clock, from `LEAST_OF_HOUR` to 1. */
function nearOnClock(one: Date, other: Date): number {
  const apart = Math.abs(one.getTime() - other.getTime()) % DAY_MS;
  const hours = Math.min(apart, DAY_MS - apart) / HOUR_MS;
  return 1 - (1 - LEAST_OF_HOUR) * (hours / 12);
}

/**
 * Categories by frecency (frequency weighed by recency, as browsers rank addresses): what came of late from this place, by this agent, and at this time of day.
 * At most `most`, the likeliest first.
 */
export function likelyCategories(earlier: readonly EarlierTicket[], now: Date, most: number): LikelyCategory[] {
  const scores = new Map<string, number>();
  for (const { categoryCode, at, because } of earlier) {
    const age = Math.max(0, now.getTime() - at.getTime());
    const weight = 0.5 ** (age / HALF_LIFE_MS) * nearOnClock(at, now) * (because === 'agent' ? AGENT_SHARE : 1);
    scores.set(categoryCode, (scores.get(categoryCode) ?? 0) + weight);
  }
  const ranked = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most);
  const best = ranked[0]?.[1] ?? 1;
  return ranked.map(([code, score]) => ({ code, weight: score / best }));
}
