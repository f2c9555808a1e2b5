import { dayAfter, indianDay } from '@pukar/kernel';
import { type WorkingCalendar, workingHalves, type WorkingHalf } from './working-time.js';

/** A stretch in which the clock of a deadline stands still, for instance while the citizen is asked something. It always ends. */
export interface Pause {
  readonly from: Date;
  readonly until: Date;
}

/** No calendar of ours keeps offices shut that long: whoever meets it has a calendar without working days. */
const LONGEST_WAIT_DAYS = 4_000;

/**
 * The promised instant: the close of offices on the n-th working day after the day of `start`. A half holiday counts as
 * half a day, and a half of a day in which the clock stood still does not count. Throws on a count that is not a whole
 * number from 1 and on a calendar that never gets there.
 */
export function dueAt(start: Date, workingDays: number, calendar: WorkingCalendar, pauses: readonly Pause[] = []): Date {
  if (!Number.isInteger(workingDays) || workingDays < 1) throw new Error(`${workingDays} is no number of working days`);
  let halvesLeft = 2 * workingDays;
  let day = indianDay(start);
  for (let waited = 0; waited < LONGEST_WAIT_DAYS; waited += 1) {
    day = dayAfter(day);
    const halves = workingHalves(day, calendar);
    halvesLeft -= halves.filter((half) => !isPaused(half, pauses)).length;
    if (halvesLeft <= 0) return halves.at(-1)!.until;
  }
  throw new Error('the calendar has too few working days');
}

const isPaused = (half: WorkingHalf, pauses: readonly Pause[]): boolean => pauses.some(({ from, until }) => from < half.until && until > half.from);
