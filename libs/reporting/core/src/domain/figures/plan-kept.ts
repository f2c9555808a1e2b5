import { allowancesOf, type BreakOfShift, doingOf, fitsPlan, restTimesOf } from '@pukar/kernel';
import { breaksOf } from './breaks-of.js';
import type { Counts } from './counts.js';
import type { PlannedBreak } from './planned-break.js';
import { TIME_OF } from './tally-agent.js';
import { SLOT_MS, type Spent } from './tally-each-agent.js';

/** A time that an agent is to be at work, at whole five minutes. */
export interface PlannedShift {
  readonly agentId: string;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly breaks: readonly BreakOfShift[];
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
 * How one agent kept their shifts, by the first millisecond of each five minutes; time to come is not planned yet. What fits is the kernel's
 * ({@link fitsPlan}), and of an allowance what its minutes allow.
 */
export function keptBy(shifts: readonly PlannedShift[], spent: ReadonlyMap<number, readonly Spent[]>, breaks: readonly PlannedBreak[], nowMs: number): ReadonlyMap<number, PlanKept> {
  const countsOf = (reason: string): PlannedBreak['counts'] | undefined => breaks.find(({ code }) => code === reason)?.counts;
  const kept = new Map<number, PlanKept>();
  for (const shift of [...shifts].sort((a, b) => a.fromMs - b.fromMs)) keepShift(kept, shift, spent, countsOf, nowMs);
  for (const [slotMs, did] of spent) kept.set(slotMs, { ...(kept.get(slotMs) ?? NOTHING_PLANNED), workedMs: fitting(did, 'work', countsOf) });
  return kept;
}

type CountsOf = (reason: string) => PlannedBreak['counts'] | undefined;

const sumOf = (spent: readonly Spent[] | undefined, of: (one: Spent) => boolean): number => (spent ?? []).reduce((sum, one) => sum + (of(one) ? one.ms : 0), 0);
const fitting = (spent: readonly Spent[] | undefined, planned: 'work' | 'rest', countsOf: CountsOf): number => sumOf(spent, ({ doing, reason }) => fitsPlan(doing, reason, countsOf(reason), planned));

function keepShift(kept: Map<number, PlanKept>, shift: PlannedShift, spent: ReadonlyMap<number, readonly Spent[]>, countsOf: CountsOf, nowMs: number): void {
  const rests = restTimesOf(shift.breaks, countsOf);
  const left = allowancesOf(shift.breaks, countsOf);
  const workable = shift.untilMs - shift.fromMs - rests.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
  const workShare = workable > 0 ? Math.max(0, workable - [...left.values()].reduce((sum, ms) => sum + ms, 0)) / workable : 0;
  for (let slotMs = shift.fromMs; slotMs < Math.min(shift.untilMs, nowMs); slotMs += SLOT_MS) {
    if (kept.has(slotMs)) continue;
    const plannedMs = Math.min(SLOT_MS, shift.untilMs - slotMs, nowMs - slotMs);
    const isRestTime = rests.some(({ fromMs, untilMs }) => slotMs >= fromMs && slotMs < untilMs);
    const did = spent.get(slotMs);
    const keptMs = isRestTime ? fitting(did, 'rest', countsOf) : fitting(did, 'work', countsOf) + allowed(did, left);
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

/** How long an agent was at work, by what is counted of whole days: what it comes to by each five minutes of them. */
export function workedIn({ sums, spreads }: Counts, breaks: readonly PlannedBreak[]): number {
  let ms = 0;
  for (const [presence, sum] of Object.entries(TIME_OF)) if (presence !== 'on-break' && fitsPlan(doingOf(presence), '', undefined, 'work')) ms += sums[sum] ?? 0;
  for (const { reason, seconds } of breaksOf(spreads.breaks)) if (fitsPlan('break', reason, breaks.find(({ code }) => code === reason)?.counts, 'work')) ms += Math.round(seconds * 1000);
  return ms;
}

/** The sum over a stretch of time. */
export function keptBetween(kept: ReadonlyMap<number, PlanKept>, fromMs: number, untilMs: number): PlanKept {
  const sum = { ...NOTHING_PLANNED };
  for (const [slotMs, one] of kept) {
    if (slotMs < fromMs || slotMs >= untilMs) continue;
    sum.plannedMs += one.plannedMs;
    sum.keptMs += one.keptMs;
    sum.plannedWorkMs += one.plannedWorkMs;
    sum.workedMs += one.workedMs;
  }
  return sum;
}

/** Shifts by whose they are, in the order of agents' ids: what is added up comes in the same order each time. */
export function shiftsByAgent(shifts: readonly PlannedShift[]): [string, PlannedShift[]][] {
  const groups = new Map<string, PlannedShift[]>();
  for (const shift of shifts) groups.set(shift.agentId, [...(groups.get(shift.agentId) ?? []), shift]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
