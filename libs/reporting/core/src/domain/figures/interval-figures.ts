import type { BookEntry } from './book-entry.js';
import { agentFigures, type AgentFigures, callFigures, type CallFigures, intervalsOf, type PlannedBreak, type ReportRow } from './figures-of.js';
import type { FigureTargets } from './service-levels.js';
import { tallyBook } from './tally-book.js';
import { type LineOfFigures, type Tally, WHOLE } from './tally.js';

/** What is asked of figures: from one quarter to another, by 15 or 30 minutes, of one queue or of the whole. */
export interface FigureQuestion {
  readonly from: Date;
  readonly until: Date;
  readonly minutes: 15 | 30;
  readonly queue: string | null;
  readonly targets: FigureTargets;
  readonly breaks: readonly PlannedBreak[];
}

/** The figures of a stretch. Agents serve all queues: their time is told of the whole only. */
export interface FiguresOfStretch extends ReportRow {
  readonly calls: Readonly<Record<Exclude<LineOfFigures, 'agents'>, CallFigures>>;
  readonly agents: AgentFigures | null;
}

/** The figures of each interval, and of them all. The total is made from what was counted, as each interval is: means of means are nowhere. */
export interface IntervalFigures {
  readonly rows: readonly FiguresOfStretch[];
  readonly total: FiguresOfStretch;
}

/** The figures of a book, straight from its lines: what every shown figure has to be equal to. */
export const intervalFigures = (entries: readonly BookEntry[], question: FigureQuestion, now: Date): IntervalFigures => figuresOf(tallyBook(entries, now), question);

/** The same from what was counted before. */
export function figuresOf(tally: Tally, question: FigureQuestion): IntervalFigures {
  const of = (row: ReportRow): FiguresOfStretch => {
    const line = (name: LineOfFigures) => callFigures(tally.between(row.fromMs, row.untilMs, name, question.queue ?? WHOLE), question.targets);
    return {
      ...row,
      calls: { callers: line('callers'), transfers: line('transfers'), 'call-backs': line('call-backs'), own: line('own') },
      agents: question.queue === null ? agentFigures(tally.between(row.fromMs, row.untilMs, 'agents', WHOLE), row.untilMs - row.fromMs, question.breaks) : null,
    };
  };
  return { rows: intervalsOf(question.from, question.until, question.minutes).map(of), total: of({ fromMs: question.from.getTime(), untilMs: question.until.getTime() }) };
}
