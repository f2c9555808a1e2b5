import { type DailyHours, dayAfter, indianDay, indianMinute, instantOn, weekDayOf } from '@pukar/kernel';
import { holidayOn } from './hours-of.js';
import { clockTime } from './clock-time.js';
import type { Holiday } from './working-calendar.js';

/** The queues that have hours of their own: whoever wants to talk to somebody, and whoever complains to a person. */
export const OPENING_QUEUES = ['help', 'complaints'] as const;

/** One of the queues with hours. */
export type OpeningQueue = (typeof OPENING_QUEUES)[number];

/** People are at the desks from the first minute of the day until before the last one; at most 1440, which is midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The hours of a queue by the ISO day of the week, `1` is Monday, by Indian time; a day without spans is a day off. */
export interface WeeklyHours {
  readonly days: Readonly<Record<string, readonly Span[]>>;
  readonly closedOnHolidays: boolean;
}

/** How a queue stands: its hours, and until when somebody closed it by hand. */
export interface Opening {
  readonly hours: WeeklyHours;
  readonly closedUntil: Date | null;
}

/** Whether people are at the desks; where they are not, when they are next. `holiday`: because of one. */
export type OpeningNow =
  | { readonly isOpen: true }
  | { readonly isOpen: false; readonly holiday: Holiday | null; readonly isByHand: boolean; readonly next: { readonly day: string; readonly opens: string; readonly closes: string } | null };

const MIDNIGHT = 1440;
const NOON = 720;
const WEEK_DAYS = ['1', '2', '3', '4', '5', '6', '7'];
/** Nobody is told of hours further ahead. */
const LOOK_AHEAD_DAYS = 21;

/** The same hours every day, as a week's. Holidays are worked. */
export function everyDay({ from, to }: DailyHours): WeeklyHours {
  const spans = from < (to || MIDNIGHT) && from !== to ? [{ from, to: to || MIDNIGHT }] : from === to ? [{ from: 0, to: MIDNIGHT }] : [{ from: 0, to }, { from, to: MIDNIGHT }];
  return { days: Object.fromEntries(WEEK_DAYS.map((day) => [day, spans])), closedOnHolidays: false };
}

/** Whether people are at the desks of a queue at a moment, by its hours, the state's holidays and what was closed by hand. */
export function openingAt({ hours, closedUntil }: Opening, holidays: readonly Holiday[], now: Date): OpeningNow {
  const isByHand = closedUntil !== null && now < closedUntil;
  const [today, minute] = [indianDay(now), indianMinute(now)];
  const isWorking = spansOn(hours, holidays, today).some(({ from, to }) => from <= minute && minute < to);
  if (isWorking && !isByHand) return { isOpen: true };
  const holiday = hours.closedOnHolidays ? holidayOn(today, holidays, null) : undefined;
  return { isOpen: false, holiday: holiday && !holiday.half ? holiday : null, isByHand, next: nextOpening(hours, holidays, isByHand ? closedUntil : now) };
}

/** The first moment from this one on at which people are at the desks of any of these queues; null where none is in sight. */
export function desksOpenFrom(openings: readonly Opening[], holidays: readonly Holiday[], from: Date): Date | null {
  const moments = openings.flatMap((opening) => {
    const stands = openingAt(opening, holidays, from);
    if (stands.isOpen) return [from.getTime()];
    return stands.next ? [instantOn(stands.next.day, stands.next.opens).getTime()] : [];
  });
  return moments.length > 0 ? new Date(Math.min(...moments)) : null;
}

function spansOn({ days, closedOnHolidays }: WeeklyHours, holidays: readonly Holiday[], day: string): readonly Span[] {
  const spans = [...(days[String(weekDayOf(day))] ?? [])].sort((one, other) => one.from - other.from);
  const holiday = closedOnHolidays ? holidayOn(day, holidays, null) : undefined;
  if (!holiday) return spans;
  return holiday.half ? spans.flatMap(({ from, to }) => (from < NOON ? [{ from, to: Math.min(to, NOON) }] : [])) : [];
}

function nextOpening(hours: WeeklyHours, holidays: readonly Holiday[], from: Date) {
  const first = indianDay(from);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = dayAfter(first, ahead);
    const earliest = ahead === 0 ? Math.ceil(indianMinute(from)) : 0;
    const span = spansOn(hours, holidays, day).find(({ to }) => to > earliest);
    if (span) return { day, opens: clockTime(Math.max(span.from, earliest)), closes: clockTime(closeOf(span, spansOn(hours, holidays, dayAfter(day)))) };
  }
  return null;
}

/** Hours over midnight are two spans: they close when the second one does. */
function closeOf({ from, to }: Span, onNextDay: readonly Span[]): number {
  const after = onNextDay.find((span) => span.from === 0);
  return to === MIDNIGHT && from > 0 && after && after.to < MIDNIGHT ? after.to : to;
}
