import { dayAfter, type IndianDay, indianDay, instantOn, weekDayOf } from '@pukar/kernel';

/** When an office works: the part of the directory's calendar that deadlines are counted by, with the holidays that are kept where the ticket lies. */
export interface WorkingCalendar {
  /** ISO week days, 1 is Monday. */
  readonly weekDays: readonly number[];
  /** `HH:MM` by Indian time. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** Days on which offices are shut, wholly or from noon when `half`. A day that is given twice is shut wholly if either says so. */
  readonly holidays: readonly { readonly date: IndianDay; readonly half?: boolean | undefined }[];
}

/** A stretch of a working day. */
export interface Stretch {
  readonly from: Date;
  readonly until: Date;
}

/** A stretch in which the clock of a deadline stands still, for instance while the citizen is asked something. It always ends. */
export type Pause = Stretch;

/** No calendar of ours keeps offices shut that long: whoever meets it has a calendar without working days. */
const LONGEST_WAIT_DAYS = 4_000;
const MINUTE_MS = 60_000;
const NOON = '12:00';

/** The halves of a day in which offices work: two of a working day, the morning of a half holiday, none of a day off. They meet at noon, or halfway where offices work on one side of it only. */
export function workingHalves(day: IndianDay, calendar: WorkingCalendar): readonly Stretch[] {
  if (!calendar.weekDays.includes(weekDayOf(day))) return [];
  const holidays = calendar.holidays.filter(({ date }) => date === day);
  if (holidays.some(({ half }) => !half)) return [];
  const { opensAt, closesAt } = calendar;
  const [opens, noon, closes] = [instantOn(day, opensAt), instantOn(day, NOON), instantOn(day, closesAt)];
  const isSplitByNoon = opensAt < NOON && NOON < closesAt;
  const middle = isSplitByNoon ? noon : new Date(Math.floor((opens.getTime() + closes.getTime()) / 2 / MINUTE_MS) * MINUTE_MS);
  const halves = [{ from: opens, until: middle }, { from: middle, until: closes }];
  return holidays.length > 0 ? halves.filter(({ until }) => until <= noon) : halves;
}

/** The days after the one of an instant, which is not counted, each with its working halves. Throws on a calendar that has hardly any. */
export function* daysAfter(start: Date, calendar: WorkingCalendar): Generator<readonly Stretch[]> {
  let day = indianDay(start);
  for (let waited = 0; waited < LONGEST_WAIT_DAYS; waited += 1) {
    day = dayAfter(day);
    yield workingHalves(day, calendar);
  }
  throw new Error('the calendar has too few working days');
}

/** The stretches in which the clock runs after the day of `start`: offices work and nothing keeps them waiting. A minute that a pause touches does not count. */
export function* runningTime(start: Date, calendar: WorkingCalendar, pauses: readonly Pause[]): Generator<Stretch> {
  const stops = pauses.map(wholeMinutes).sort((one, other) => one.from.getTime() - other.from.getTime());
  for (const halves of daysAfter(start, calendar)) for (const half of halves) yield* without(half, stops);
}

const wholeMinutes = ({ from, until }: Pause): Pause => ({
  from: new Date(Math.floor(from.getTime() / MINUTE_MS) * MINUTE_MS), until: new Date(Math.ceil(until.getTime() / MINUTE_MS) * MINUTE_MS),
});

/** What is left of a stretch; `stops` in the order in which they begin. */
function* without({ from, until }: Stretch, stops: readonly Pause[]): Generator<Stretch> {
  let at = from;
  for (const stop of stops) {
    if (stop.until <= at || stop.from >= until || stop.until <= stop.from) continue;
    if (stop.from > at) yield { from: at, until: stop.from };
    at = stop.until;
  }
  if (at < until) yield { from: at, until };
}
