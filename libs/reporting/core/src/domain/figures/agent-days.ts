import type { BookEntry } from './book-entry.js';
import { type Counts, isNothing, NOTHING, plus, type Sum } from './counts.js';
import { agentFigures } from './figures-of.js';
import { keptBetween, keptBy, NOTHING_PLANNED, type PlanKept, type PlannedShift, plusKept, shiftsByAgent, workedIn } from './plan-kept.js';
import type { PlannedBreak } from './planned-break.js';
import { EACH_AGENT } from './tally-book.js';
import { dayOf, spentIn } from './tally-each-agent.js';
import type { CountedCell, Tally } from './tally.js';

/** The figures of one agent over a day, or several. Seconds and per cent; null where there is nothing to make it from. */
export interface AgentDaysFigures {
  /** Times that a call rang at them; of those taken, refused, and rung in vain. Consults of colleagues are none. */
  readonly offers: number;
  readonly accepted: number;
  readonly declined: number;
  readonly unanswered: number;
  /** Conversations that are over, those of the agent's own wish and of call-backs among them; of those given on. */
  readonly handled: number;
  readonly ownHandled: number;
  readonly transferred: number;
  readonly registered: number;
  readonly talkSeconds: number;
  readonly holdSeconds: number;
  readonly wrapUpSeconds: number;
  readonly meanHandlingSeconds: number | null;
  readonly signedInSeconds: number;
  /** Ready or ringing. */
  readonly readySeconds: number;
  readonly notReadySeconds: number;
  readonly breakSeconds: number;
  readonly breaks: readonly { readonly reason: string; readonly times: number; readonly seconds: number }[];
  readonly occupancyPercent: number | null;
  /** Of shifts, without breaks for a rest; and of what was worked, whenever. */
  readonly plannedSeconds: number;
  readonly workedSeconds: number;
  readonly adherencePercent: number | null;
  readonly conformancePercent: number | null;
  readonly breaksKeptPercent: number | null;
}

/** What figures of agents are made for: whole days of India, what the policy says of breaks, and shifts from the evening before on. */
export interface AgentQuestion {
  readonly from: Date;
  readonly until: Date;
  readonly breaks: readonly PlannedBreak[];
  readonly shifts: readonly PlannedShift[];
  readonly now: Date;
}

/** Figures of each agent who did something in the stretch, or was to, and of them together: made from what was counted of all, not from their figures. */
export interface FiguresOfAgents {
  readonly agents: readonly (AgentDaysFigures & { readonly agentId: string })[];
  readonly total: AgentDaysFigures;
}

/**
 * From what was counted of each agent, by days or of all of them at once; and of those who have a shift what they did on its days, from the day
 * before the stretch on. In the conformance of all is who has a shift in it.
 */
export function figuresOfAgents(tally: Tally, question: AgentQuestion): FiguresOfAgents {
  const [days, time] = [tally.byQueue('each-agent'), tally.byQueue('time-of-agent')];
  const shifts = new Map(shiftsByAgent(question.shifts));
  const all = [...new Set([...days.keys(), ...shifts.keys()])].sort().map((agentId) => ({ agentId, ...countedOf(days.get(agentId) ?? [], time.get(agentId) ?? [], { ...question, shifts: shifts.get(agentId) ?? [] }) }));
  const here = all.filter(({ counts, plan }) => !isNothing(counts) || plan.plannedMs > 0);
  const planned = here.filter(({ plan }) => plan.plannedMs > 0);
  return {
    agents: here.map(({ agentId, counts, plan }) => ({ agentId, ...shown(counts, plan, question.breaks) })),
    total: {
      ...shown(here.reduce((sum, { counts }) => plus(sum, counts), NOTHING), planned.reduce((sum, { plan }) => plusKept(sum, plan), NOTHING_PLANNED), question.breaks),
      workedSeconds: here.reduce((sum, { plan }) => sum + plan.workedMs, 0) / 1000,
    },
  };
}

/** The figures of one agent straight from the lines of the book that name them, from the last presence before the stretch's evening before on. */
export function agentDays(entries: readonly BookEntry[], agentId: string, question: AgentQuestion): AgentDaysFigures {
  const tally = EACH_AGENT.calls(entries).addAll(EACH_AGENT.time(entries, question.now));
  const { counts, plan } = countedOf(tally.byQueue('each-agent').get(agentId) ?? [], tally.byQueue('time-of-agent').get(agentId) ?? [], question);
  return shown(counts, plan, question.breaks);
}

function countedOf(days: readonly CountedCell[], time: readonly CountedCell[], { from, until, breaks, shifts, now }: AgentQuestion): { readonly counts: Counts; readonly plan: PlanKept } {
  const [fromMs, untilMs] = [from.getTime(), until.getTime()];
  const isIn = ({ cell }: CountedCell): boolean => cell.fromMs >= fromMs && cell.fromMs < untilMs;
  const counts = days.filter(isIn).reduce<Counts>((sum, one) => plus(sum, one.counts), NOTHING);
  const kept = shifts.length === 0 ? NOTHING_PLANNED : keptBetween(keptBy(shifts, spentIn(time), breaks, now.getTime()), fromMs, untilMs);
  return { counts, plan: { ...kept, workedMs: workedIn(counts, breaks) } };
}

/** The days of which figures of agents need what was done in each five minutes: those of shifts, and the day after one that goes over midnight. */
export function daysOfShifts(shifts: readonly PlannedShift[]): readonly { readonly agentId: string; readonly fromMs: number }[] {
  const days = new Map<string, { readonly agentId: string; readonly fromMs: number }>();
  for (const { agentId, fromMs, untilMs } of shifts) {
    for (const ms of [dayOf(fromMs), dayOf(untilMs - 1)]) days.set(`${agentId} ${ms}`, { agentId, fromMs: ms });
  }
  return [...days.values()];
}

function shown(counts: Counts, plan: PlanKept, breaks: readonly PlannedBreak[]): AgentDaysFigures {
  const of = (sum: Sum): number => counts.sums[sum] ?? 0;
  const time = agentFigures(counts, 1000, breaks, plan);
  const [talk, hold, wrapUp] = [of('talkMs') / 1000, of('holdMs') / 1000, of('wrapUpMs') / 1000];
  return {
    offers: of('offers'), accepted: of('accepted'), declined: of('declined'), unanswered: of('unanswered'),
    handled: of('handled'), ownHandled: of('ownHandled'), transferred: of('transferred'), registered: of('registered'),
    talkSeconds: talk, holdSeconds: hold, wrapUpSeconds: wrapUp, meanHandlingSeconds: of('handled') > 0 ? (talk + hold + wrapUp) / of('handled') : null,
    signedInSeconds: time.signedIn, readySeconds: time.readySeconds, notReadySeconds: time.notReadySeconds, breakSeconds: time.breakSeconds,
    breaks: time.breaks.map((one) => ({ ...one, times: counts.spreads.breakTimes?.[one.reason] ?? 0 })),
    occupancyPercent: time.occupancyPercent, plannedSeconds: plan.plannedWorkMs / 1000, workedSeconds: plan.workedMs / 1000,
    adherencePercent: time.adherencePercent, conformancePercent: time.conformancePercent, breaksKeptPercent: time.breaksKeptPercent,
  };
}
