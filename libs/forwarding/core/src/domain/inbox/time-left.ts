import { dayAfter, type IndianDay, indianDay } from '@pukar/kernel';

/** Whether the office is shut on a day. */
export type IsDayOff = (day: IndianDay) => boolean;

/** How near a deadline is, counted as offices count: in their working days. */
export interface TimeLeft {
  readonly isLate: boolean;
  /** Working days between today and the day of the deadline, either way: 0 on that day, and while none has passed since. */
  readonly workingDays: number;
  /** Whether the deadline is on this day of the Indian calendar. */
  readonly isToday: boolean;
  /** Whole minutes until the deadline; 0 when it has passed. */
  readonly minutes: number;
}

/** The furthest that is counted; more is told as this many. */
const MOST_DAYS = 400;
const MINUTE_MS = 60_000;

/** Counts the working days up to a deadline, or those since it: the day of the later of the two counts, that of the earlier does not. */
export function timeLeft(dueAt: Date, now: Date, isDayOff: IsDayOff): TimeLeft {
  const isLate = dueAt <= now;
  const [earlier, later] = isLate ? [indianDay(dueAt), indianDay(now)] : [indianDay(now), indianDay(dueAt)];
  let workingDays = 0;
  for (let day = earlier, walked = 0; day < later && walked < MOST_DAYS; walked += 1) {
    day = dayAfter(day);
    if (!isDayOff(day)) workingDays += 1;
  }
  return { isLate, workingDays, isToday: earlier === later, minutes: isLate ? 0 : Math.floor((dueAt.getTime() - now.getTime()) / MINUTE_MS) };
}

/** The same in English words: “late by 2 working days”, “late since today”, “5 hours left”, “3 working days left”. */
export function timeLeftInWords({ isLate, workingDays, isToday, minutes }: TimeLeft): string {
  if (isLate) return workingDays === 0 ? (isToday ? 'late since today' : 'late, no working day yet') : `late by ${many(workingDays, 'working day')}`;
  if (isToday) return minutes < 60 ? 'under an hour left' : `${many(Math.floor(minutes / 60), 'hour')} left`;
  return workingDays === 0 ? 'due before the next working day' : `${many(workingDays, 'working day')} left`;
}

/** Saturdays and Sundays, and the days given. */
export function daysOffOf(days: Iterable<IndianDay>, weekDaysOff: readonly number[] = [6, 7]): IsDayOff {
  const given = new Set(days);
  return (day) => given.has(day) || weekDaysOff.includes(new Date(Date.parse(day)).getUTCDay() || 7);
}

const many = (count: number, what: string): string => (count === 1 ? `1 ${what}` : `${count} ${what}s`);
