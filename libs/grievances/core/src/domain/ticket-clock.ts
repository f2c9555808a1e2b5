import { afterPauses, dueAt, HIGHEST_LEVEL, type LevelTime, warnsAt } from './deadline.js';
import type { GrievanceKind } from './sentences/kinds.js';
import type { Pause, WorkingCalendar } from './working-time.js';

/** Working time that somebody was given, and until when it was as it was said at first: without any pause. */
export interface WorkingTerm extends LevelTime {
  readonly until: Date;
}

/** A stretch in which the clocks of a ticket stand still, with its reason and its end. */
export interface TicketPause extends Pause {
  readonly because: 'citizen-asked';
  readonly clarificationId: string;
  /** The officer of which level asked. */
  readonly level: number;
  /** When it ended: upon the answer, or at `until`. Absent while it is open. */
  readonly endedAt?: Date;
}

/** What clocks are set by: the calendar of the office, and the working days of the ticket's category for its promise and for each level that it climbs to. */
export interface ClockSetting {
  readonly calendar: WorkingCalendar;
  readonly promisedDays: number;
  readonly levelDays: number;
}

/** When the officer in hand is late, and when they are warned before. */
export interface Turn {
  readonly turn: WorkingTerm;
  readonly climbsAt: Date;
  readonly warnsAt: Date;
  readonly warnedAt: Date | null;
}

/** Where a complaint against staff begins: above the office complained of. */
export const LEVEL_ABOVE_STAFF = 3;
/** How long a question to the citizen may stop the clock, in working days, and how often for the officer of one level. */
export const LONGEST_PAUSE_DAYS = 5;
export const PAUSES_PER_LEVEL = 2;

const HIGHEST_OF_KIND: Readonly<Record<GrievanceKind, number>> = { grievance: HIGHEST_LEVEL, demand: HIGHEST_LEVEL, suggestion: 2, thanks: 1, information: 1 };

/** How high a ticket of this kind may climb; nobody is late with thanks. */
export const highestLevelOf = (kind: GrievanceKind): number => HIGHEST_OF_KIND[kind];

/** A term of working days from an instant on. */
export const termOf = (since: Date, workingDays: number, calendar: WorkingCalendar): WorkingTerm => ({ since, workingDays, until: dueAt(since, workingDays, calendar) });

/** The turn of an officer who has this time. */
export const turnOf = (turn: WorkingTerm, calendar: WorkingCalendar, pauses: readonly TicketPause[] = []): Turn => ({
  turn, climbsAt: endOf(turn, pauses, calendar), warnsAt: warnsAt(turn, calendar, pauses.map(stretchOf)), warnedAt: null,
});

/** The pause that is going on. */
export const openPause = (pauses: readonly TicketPause[]): TicketPause | undefined => pauses.find(({ endedAt }) => endedAt === undefined);

/** The pauses, with the open one ended: now, or when it should have been. */
export const endPause = (pauses: readonly TicketPause[], now: Date): readonly TicketPause[] =>
  pauses.map((pause) => (pause.endedAt === undefined ? { ...pause, endedAt: pause.until < now ? pause.until : now } : pause));

/** When a term ends, given the pauses that there were: moved by their working time and nothing else, whatever became of the calendar since. */
export const endOf = (term: WorkingTerm, pauses: readonly TicketPause[], calendar: WorkingCalendar): Date => afterPauses(term, calendar, pauses.map(stretchOf));

const stretchOf = ({ from, until, endedAt }: TicketPause): Pause => ({ from, until: endedAt ?? until });
