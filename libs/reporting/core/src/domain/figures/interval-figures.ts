import type { BookEntry } from './book-entry.js';
import { agentFigures, type AgentFigures, callFigures, type CallFigures, intervalsOf, type ReportRow } from './figures-of.js';
import { keptBy, NOTHING_PLANNED, type PlanKept, type PlannedShift, plusKept, shiftsByAgent } from './plan-kept.js';
import type { PlannedBreak } from './planned-break.js';
import type { FigureTargets } from './service-levels.js';
import { tallyBook } from './tally-book.js';
import { spentIn } from './tally-each-agent.js';
import { type LineOfCalls, type Tally, WHOLE } from './tally.js';

/** What is asked of figures: from one quarter to another, by 15 or 30 minutes, of one queue or of the whole. */
export interface FigureQuestion {
  readonly from: Date;
  readonly until: Date;
  readonly minutes: 15 | 30;
  readonly queue: string | null;
  readonly targets: FigureTargets;
  readonly breaks: readonly PlannedBreak[];
  /** Of all agents, from the evening before: a night's shift has its allowances from its beginning. */
  readonly shifts: readonly PlannedShift[];
  /** Time after it is not planned yet. */
  readonly now: Date;
}

/** The figures of a stretch. Agents serve all queues: their time is told of the whole only. */
export interface FiguresOfStretch extends ReportRow {
  readonly calls: Readonly<Record<LineOfCalls, CallFigures>>;
  readonly agents: AgentFigures | null;
}

/** The figures of each interval, and of them all. The total is made from what was counted, as each interval is: means of means are nowhere. */
export interface IntervalFigures {
  readonly rows: readonly FiguresOfStretch[];
  readonly total: FiguresOfStretch;
}

/** The figures of a book, straight from its lines: what every shown figure has to be equal to. */
export const intervalFigures = (entries: readonly BookEntry[], question: FigureQuestion): IntervalFigures => figuresOf(tallyBook(entries, question.now), question);

/** The same from what was counted before: of the whole, the time of each agent as well from the day before. */
export function figuresOf(tally: Tally, question: FigureQuestion): IntervalFigures {
  const intervals = intervalsOf(question.from, question.until, question.minutes);
  const kept = question.queue === null ? keptOf(tally, question, intervals) : [];
  const of = (row: ReportRow, plan: PlanKept): FiguresOfStretch => {
    const line = (name: LineOfCalls) => callFigures(tally.between(row.fromMs, row.untilMs, name, question.queue ?? WHOLE), question.targets);
    return {
      ...row,
      calls: { callers: line('callers'), transfers: line('transfers'), 'call-backs': line('call-backs'), own: line('own') },
      agents: question.queue === null ? agentFigures(tally.between(row.fromMs, row.untilMs, 'agents', WHOLE), row.untilMs - row.fromMs, question.breaks, plan) : null,
    };
  };
  return {
    rows: intervals.map((row, nth) => of(row, kept[nth] ?? NOTHING_PLANNED)),
    total: of({ fromMs: question.from.getTime(), untilMs: question.until.getTime() }, kept.reduce(plusKept, NOTHING_PLANNED)),
  };
}

/** How the agents who have a shift in the stretch kept it, by its intervals. Who works without being planned is in neither. */
function keptOf(tally: Tally, { from, until, shifts, breaks, now }: FigureQuestion, intervals: readonly ReportRow[]): PlanKept[] {
  const [fromMs, untilMs] = [from.getTime(), until.getTime()];
  const length = intervals[0] ? intervals[0].untilMs - intervals[0].fromMs : 1;
  const rows = intervals.map(() => NOTHING_PLANNED);
  const days = tally.byQueue('time-of-agent');
  for (const [agentId, own] of shiftsByAgent(shifts)) {
    if (!own.some((shift) => shift.fromMs < untilMs && shift.untilMs > fromMs)) continue;
    for (const [slotMs, one] of keptBy(own, spentIn(days.get(agentId) ?? []), breaks, now.getTime())) {
      const row = Math.floor((slotMs - fromMs) / length);
      if (rows[row]) rows[row] = plusKept(rows[row], one);
    }
  }
  return rows;
}
