import type { PlannedBreak } from './planned-break.js';
import { SLOT_MS, type Spent } from './tally-each-agent.js';

/** A time that an agent is to be at work, at whole five minutes. A break's `fromMs` is null where it is an allowance: so many minutes whenever the agent likes. */
export interface PlannedShift {
  readonly agentId: string;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly breaks: readonly { readonly reason: string; readonly fromMs: number | null; readonly minutes: number }[];
}

/** How a plan was kept over a stretch of time, in milliseconds. They can be added. */
export interface PlanKept {
  /** Of shifts, their breaks among them. */
  readonly plannedMs: number;
  /** Of that, in which the agent did what fits the plan. */
  readonly keptMs: number;
  /** Of shifts without breaks for a rest; an allowance is spread evenly over its shift. */
  readonly plannedWorkMs: number;
  /** At work, whenever it was. */
  readonly workedMs: number;
}

export const NOTHING_PLANNED: PlanKept = { plannedMs: 0, keptMs: 0, plannedWorkMs: 0, workedMs: 0 };

export const plusKept = (one: PlanKept, other: PlanKept): PlanKept => (
  { plannedMs: one.plannedMs + other.plannedMs, keptMs: one.keptMs + other.keptMs, plannedWorkMs: one.plannedWorkMs + other.plannedWorkMs, workedMs: one.workedMs + other.workedMs }
);

/**
 * Adherence: the share of planned time in which the agent did what fits the plan; in per cent, null where nothing was planned. Conformance: time
 * worked ÷ time planned to work, whenever it was worked; above 100 for who works longer than planned. Both as workforce tools have them: Genesys
 * Cloud, "How Genesys Cloud calculates adherence and conformance" (help.mypurecloud.com), there as 1 − time of exceptions ÷ time scheduled, without
 * its options: work outside of a shift is no exception, and there is no threshold below which one is forgiven.
 */
export const adherencePercentOf = ({ plannedMs, keptMs }: PlanKept): number | null => (plannedMs > 0 ? (100 * keptMs) / plannedMs : null);
export const conformancePercentOf = ({ plannedWorkMs, workedMs }: PlanKept): number | null => (plannedWorkMs > 0 ? (100 * workedMs) / plannedWorkMs : null);

/**
 * How one agent kept their shifts, by the first millisecond of each five minutes; time to come is not planned yet. What fits:
 *
 * - work: ready, ringing, in a call, writing, or a break that is other work (training, a meeting), whichever was planned when;
 * - a break for a rest: any such break; and a call, with its writing, that lasts into it, because nobody ends a caller for tea;
 * - an allowance: a break of its reason at any time of the shift, until its minutes are used up.
 *
 * Not ready, and a closed desk, fit nothing.
 */
export function keptBy(shifts: readonly PlannedShift[], spent: ReadonlyMap<number, readonly Spent[]>, breaks: readonly PlannedBreak[], nowMs: number): ReadonlyMap<number, PlanKept> {
  const countsOf = (reason: string): PlannedBreak['counts'] | undefined => breaks.find(({ code }) => code === reason)?.counts;
  const worked = (slotMs: number): number => sumOf(spent.get(slotMs), (one) => isWork(one, countsOf));
  const kept = new Map<number, PlanKept>();
  for (const shift of [...shifts].sort((a, b) => a.fromMs - b.fromMs)) keepShift(kept, shift, spent, countsOf, nowMs);
  for (const slotMs of spent.keys()) kept.set(slotMs, { ...(kept.get(slotMs) ?? NOTHING_PLANNED), workedMs: worked(slotMs) });
  return kept;
}

type CountsOf = (reason: string) => PlannedBreak['counts'] | undefined;

const isWork = ({ doing, reason }: Spent, countsOf: CountsOf): boolean => doing === 'free' || doing === 'busy' || (doing === 'break' && countsOf(reason) === 'work');
const isRest = ({ doing, reason }: Spent, countsOf: CountsOf): boolean => doing === 'break' && countsOf(reason) === 'break';
const sumOf = (spent: readonly Spent[] | undefined, of: (one: Spent) => boolean): number => (spent ?? []).reduce((sum, one) => sum + (of(one) ? one.ms : 0), 0);

function keepShift(kept: Map<number, PlanKept>, shift: PlannedShift, spent: ReadonlyMap<number, readonly Spent[]>, countsOf: CountsOf, nowMs: number): void {
  const rests = shift.breaks.filter(({ reason }) => countsOf(reason) === 'break').map(({ minutes, ...rest }) => ({ ...rest, ms: minutes * 60_000 }));
  const left = new Map(rests.filter(({ fromMs }) => fromMs === null).map(({ reason, ms }) => [reason, ms]));
  const total = (isAllowance: boolean): number => rests.reduce((sum, { fromMs, ms }) => sum + ((fromMs === null) === isAllowance ? ms : 0), 0);
  const workable = shift.untilMs - shift.fromMs - total(false);
  const workShare = workable > 0 ? Math.max(0, workable - total(true)) / workable : 0;
  for (let slotMs = shift.fromMs; slotMs < Math.min(shift.untilMs, nowMs); slotMs += SLOT_MS) {
    if (kept.has(slotMs)) continue;
    const plannedMs = Math.min(SLOT_MS, shift.untilMs - slotMs, nowMs - slotMs);
    const isRestTime = rests.some(({ fromMs, ms }) => fromMs !== null && slotMs >= fromMs && slotMs < fromMs + ms);
    const keptMs = isRestTime
      ? sumOf(spent.get(slotMs), (one) => one.doing === 'busy' || isRest(one, countsOf))
      : sumOf(spent.get(slotMs), (one) => isWork(one, countsOf)) + allowed(spent.get(slotMs), left);
    kept.set(slotMs, { plannedMs, keptMs: Math.min(keptMs, plannedMs), plannedWorkMs: isRestTime ? 0 : plannedMs * workShare, workedMs: 0 });
  }
}

/** How much of these breaks is within what is left of the allowances, which it takes from them. */
function allowed(spent: readonly Spent[] | undefined, left: Map<string, number>): number {
  let sum = 0;
  for (const { doing, reason, ms } of spent ?? []) {
    const granted = doing === 'break' ? Math.min(ms, left.get(reason) ?? 0) : 0;
    if (granted > 0) left.set(reason, left.get(reason)! - granted);
    sum += granted;
  }
  return sum;
}

/** The sum over a stretch of time. */
export function keptBetween(kept: ReadonlyMap<number, PlanKept>, fromMs: number, untilMs: number): PlanKept {
  let sum = NOTHING_PLANNED;
  for (const [slotMs, one] of kept) if (slotMs >= fromMs && slotMs < untilMs) sum = plusKept(sum, one);
  return sum;
}

/** Shifts by whose they are, in the order of agents' ids: what is added up comes in the same order each time. */
export function shiftsByAgent(shifts: readonly PlannedShift[]): [string, PlannedShift[]][] {
  const groups = new Map<string, PlannedShift[]>();
  for (const shift of shifts) groups.set(shift.agentId, [...(groups.get(shift.agentId) ?? []), shift]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
