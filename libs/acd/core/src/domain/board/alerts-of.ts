import type { AlertKind, AlertLimit } from './alert-limits.js';

/** One figure that is watched. `about`: the language, agent or call that it is about; '' for the whole floor. */
export interface Measure {
  readonly kind: AlertKind;
  readonly about: string;
  readonly measured: number;
}

/** A limit that is passed: at first only since when, later raised. */
export interface AlertState {
  readonly kind: AlertKind;
  readonly about: string;
  readonly measured: number;
  readonly overSince: Date;
  /** Null while it has not lasted long enough. */
  readonly raisedAt: Date | null;
}

/** What a look at the floor comes to. `kept`: all that stand from now on; `cleared`: those that were raised and are over. */
export interface AlertsNow {
  readonly kept: readonly AlertState[];
  readonly raised: readonly AlertState[];
  readonly cleared: readonly AlertState[];
}

/** A raised alert stands until its figure is at this share of its limit, or below: one that trembles about its limit is one alert. */
const CLEARS_AT = 0.8;

/**
 * Decides which alerts stand, from what is measured and what stood before. An alert is raised once its figure has been
 * above the limit for as long as the policy says, and cleared when it is well below, when there is nothing to measure
 * any more (the agent is back, the call is over), or when the policy watches it no longer.
 */
export function alertsOf(measures: readonly Measure[], limits: readonly AlertLimit[], before: readonly AlertState[], now: Date): AlertsNow {
  const stood = new Map(before.map((alert) => [keyOf(alert), alert]));
  const kept = new Map<string, AlertState>();
  for (const limit of limits) {
    for (const measure of measures) {
      if (measure.kind !== limit.kind) continue;
      const state = stateOf(measure, limit, stood.get(keyOf(measure)), now);
      if (state) kept.set(keyOf(measure), state);
    }
  }
  const wasRaised = (alert: AlertState) => stood.get(keyOf(alert))?.raisedAt != null;
  return {
    kept: [...kept.values()],
    raised: [...kept.values()].filter((alert) => alert.raisedAt !== null && !wasRaised(alert)),
    cleared: before.filter((alert) => alert.raisedAt !== null && !kept.has(keyOf(alert))),
  };
}

/** Names an alert: no two of the same kind about the same stand at once. */
export const keyOf = ({ kind, about }: Pick<Measure, 'kind' | 'about'>): string => `${kind} ${about}`;

function stateOf({ kind, about, measured }: Measure, { above, forSeconds }: AlertLimit, before: AlertState | undefined, now: Date): AlertState | undefined {
  if (before?.raisedAt && measured > above * CLEARS_AT) return { ...before, measured };
  if (measured <= above) return undefined;
  const overSince = before?.overSince ?? now;
  const isDue = now.getTime() - overSince.getTime() >= forSeconds * 1000;
  return { kind, about, measured, overSince, raisedAt: isDue ? now : null };
}
