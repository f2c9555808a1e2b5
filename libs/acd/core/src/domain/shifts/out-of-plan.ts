import { allowancesOf, type BreakCounts, type Doing, doingOf, fitsPlan, restTimesOf } from '@pukar/kernel';
import type { BreakReason } from '../policy/floor-policy.js';
import type { Presence } from '../presence.js';
import type { PlannedShift } from './planned-shifts.js';

/**
 * How what an agent does differs from their plan: no desk open, or open and not ready; on a break that is not planned now, or on one that
 * was and is over; at work in the time of a break.
 */
export const OUT_OF_PLAN = ['not-here', 'not-ready', 'unplanned-break', 'over-break', 'no-break'] as const;
export type WhyOutOfPlan = (typeof OUT_OF_PLAN)[number];

/** An agent who is out of adherence. `since`: from when on what they do now did not fit. */
export interface OutOfPlan {
  readonly why: WhyOutOfPlan;
  readonly since: Date;
}

/** What an agent did from a moment on; `reason`: of a break. */
export interface AgentDid {
  readonly presence: Presence;
  readonly reason: string | null;
  readonly since: Date;
}

/**
 * Whether an agent is out of adherence now: on a shift, and what they do is nothing that the plan's figures would count as kept ({@link fitsPlan}).
 * Null without a shift now, and where it fits. `did`: what they do now last; where an allowance of the shift may allow it, after all that
 * they did since the shift began, because earlier breaks used it up.
 */
export function outOfPlan(did: readonly AgentDid[], shifts: readonly PlannedShift[], breaks: readonly BreakReason[], now: Date): OutOfPlan | null {
  const shift = shiftAt(shifts, now);
  const last = did.at(-1);
  if (!shift || !last) return null;
  const countsOf = (reason: string | null): BreakCounts => breaks.find(({ code }) => code === reason)?.counts;
  const planned = shift.breaks.map(({ reason, from, minutes }) => ({ reason, fromMs: from?.getTime() ?? null, minutes }));
  const [rests, left] = [restTimesOf(planned, countsOf), allowancesOf(planned, countsOf)];
  const beganMs = Math.max(last.since.getTime(), shift.from.getTime());
  let outMs: number | null = null;
  for (const [nth, { presence, reason, since }] of did.entries()) {
    const [doing, counts] = [doingOf(presence), countsOf(reason)];
    outMs = null;
    for (const { fromMs, untilMs, isRest } of cutAt(rests, Math.max(since.getTime(), shift.from.getTime()), (did[nth + 1]?.since ?? now).getTime())) {
      const fits = fitsPlan(doing, reason, counts, isRest ? 'rest' : 'work');
      const granted = fits || isRest || doing !== 'break' || reason === null ? 0 : Math.min(untilMs - fromMs, left.get(reason) ?? 0);
      if (granted > 0) left.set(reason!, left.get(reason!)! - granted);
      if (fits || granted === untilMs - fromMs) outMs = null;
      else outMs = granted > 0 ? fromMs + granted : (outMs ?? fromMs);
    }
  }
  return outMs === null ? null : { why: whyOf(doingOf(last.presence), countsOf(last.reason), outMs > beganMs), since: new Date(outMs) };
}

/** The shift that somebody is on at a moment. */
export const shiftAt = (shifts: readonly PlannedShift[], at: Date): PlannedShift | undefined => shifts.find(({ from, until }) => from <= at && at < until);

function whyOf(doing: Doing | undefined, counts: BreakCounts, didFit: boolean): WhyOutOfPlan {
  if (doing === undefined) return 'not-here';
  if (doing === 'away') return 'not-ready';
  if (doing !== 'break' || counts === 'work') return 'no-break';
  return didFit ? 'over-break' : 'unplanned-break';
}

/** A stretch of time, cut where breaks for a rest begin and end. */
function cutAt(rests: readonly { readonly fromMs: number; readonly untilMs: number }[], fromMs: number, untilMs: number) {
  const edges = [...new Set([fromMs, ...rests.flatMap((rest) => [rest.fromMs, rest.untilMs]).filter((ms) => ms > fromMs && ms < untilMs)])].sort((a, b) => a - b);
  return edges.flatMap((edge, nth) => {
    const end = edges[nth + 1] ?? untilMs;
    return end > edge ? [{ fromMs: edge, untilMs: end, isRest: rests.some((rest) => edge >= rest.fromMs && edge < rest.untilMs) }] : [];
  });
}
