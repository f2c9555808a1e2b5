import { daysAfter, type Pause, runningTime, type Stretch, type WorkingCalendar } from './working-time.js';

/** The time that an officer's level has for a ticket. The day on which it begins is not counted. */
export interface LevelTime {
  /** When it was promised to the citizen, or the late instant of the level below: never when somebody noticed. */
  readonly since: Date;
  readonly workingDays: number;
}

/** A time and its end as it was told when it began: without any pause. */
export interface ToldTime {
  readonly since: Date;
  readonly until: Date;
}

/** The head of administration's: nothing climbs higher. */
export const HIGHEST_LEVEL = 5;

/** An officer is warned when so little of a level's time is left, and never later than one working day before its end. */
const WARNED_AT_SHARE = 1 / 4;
const MINUTE_MS = 60_000;

/**
 * The promised instant: the close of offices on the n-th working day after the day of `start`. A half holiday counts as
 * half a day. What the clock stood still of these working minutes is added at the end, minute for minute. Throws on a
 * count that is not a whole number from 1 and on a calendar that never gets there.
 */
export function dueAt(start: Date, workingDays: number, calendar: WorkingCalendar, pauses: readonly Pause[] = []): Date {
  const promised = closeOfDay(start, workingDays, calendar);
  return pauses.length === 0 ? promised : endOf(workingTimeOf(start, promised, calendar), runningTime(start, calendar, pauses));
}

/**
 * When the officer of a level is warned: while a quarter of its working time is left, and at least one working day; at the
 * first opening where it has no more. Always before it climbs.
 */
export function warnsAt({ since, until }: ToldTime, calendar: WorkingCalendar, pauses: readonly Pause[] = []): Date {
  const whole = workingTimeOf(since, until, calendar);
  // Each of its days became a holiday since it was told.
  if (whole === 0) return since;
  const left = Math.max(Math.ceil((whole * WARNED_AT_SHARE) / MINUTE_MS) * MINUTE_MS, workingDayOf(calendar));
  return startAfter(Math.max(0, whole - left), runningTime(since, calendar, pauses));
}

/** The end of a time that was told, after the clock stood still: moved by the working time of the pauses and nothing else, whatever became of the calendar or the category since. */
export function afterPauses({ since, until }: ToldTime, calendar: WorkingCalendar, pauses: readonly Pause[]): Date {
  const lost = workingTimeOf(since, until, calendar) - workingTimeOf(since, until, calendar, pauses);
  return lost === 0 ? until : endOf(lost, after(until, runningTime(since, calendar, pauses)));
}

function closeOfDay(start: Date, workingDays: number, calendar: WorkingCalendar): Date {
  if (!Number.isInteger(workingDays) || workingDays < 1) throw new Error(`${workingDays} is no number of working days`);
  let halvesLeft = 2 * workingDays;
  for (const halves of daysAfter(start, calendar)) {
    halvesLeft -= halves.length;
    if (halvesLeft <= 0) return halves.at(-1)!.until;
  }
  throw new Error('the calendar ended');
}

/** How long the clock runs after the day of `start` and until an instant, in milliseconds. */
function workingTimeOf(start: Date, end: Date, calendar: WorkingCalendar, pauses: readonly Pause[] = []): number {
  let sum = 0;
  for (const { from, until } of runningTime(start, calendar, pauses)) {
    if (from >= end) break;
    sum += Math.min(until.getTime(), end.getTime()) - from.getTime();
  }
  return sum;
}

const workingDayOf = ({ opensAt, closesAt }: WorkingCalendar): number => Date.parse(`1970-01-01T${closesAt}Z`) - Date.parse(`1970-01-01T${opensAt}Z`);

/** The instant at which the clock has run so long. */
function endOf(wanted: number, stretches: Iterable<Stretch>): Date {
  let left = wanted;
  for (const { from, until } of stretches) {
    const length = until.getTime() - from.getTime();
    if (left <= length) return new Date(from.getTime() + left);
    left -= length;
  }
  throw new Error('the calendar ended');
}

/** The last instant at which the clock has run no longer than that: not a close of offices, but when somebody is there again. */
function startAfter(wanted: number, stretches: Iterable<Stretch>): Date {
  let left = wanted;
  for (const { from, until } of stretches) {
    const length = until.getTime() - from.getTime();
    if (left < length) return new Date(from.getTime() + left);
    left -= length;
  }
  throw new Error('the calendar ended');
}

function* after(instant: Date, stretches: Iterable<Stretch>): Generator<Stretch> {
  for (const { from, until } of stretches) if (until > instant) yield from >= instant ? { from, until } : { from: instant, until };
}
