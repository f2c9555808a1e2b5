/** A day in India, `YYYY-MM-DD`. */
export type IndianDay = string;

/** Indian time is five and a half hours ahead of UTC, all the year. */
const AHEAD_MS = 330 * 60_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The day in India at an instant. */
export function indianDay(at: Date): IndianDay {
  const number = dayNumber(at);
  // It is asked for many times in each turn of a call, and is nearly always the same day. No instant at all has no number, and throws.
  if (number !== lastDay.number) lastDay = { number, day: new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 10) };
  return lastDay.day;
}

let lastDay: { readonly number: number; readonly day: IndianDay } = { number: 0, day: '1970-01-01' };

/** The minute of the day in India at an instant, 0 to 1439. */
export const indianMinute = (at: Date): number => Math.floor(((at.getTime() + AHEAD_MS) % DAY_MS) / MINUTE_MS);

/** The hour that the clocks of India show, 0 to 23. */
export const indianHour = (at: Date): number => Math.floor(indianMinute(at) / 60);

/** The instant at which the clocks of India show `time` (`HH:MM`) on a day. */
export const instantOn = (day: IndianDay, time: string): Date => new Date(Date.parse(`${day}T${time}:00Z`) - AHEAD_MS);

/** The day after a day, or so many days after it. */
export const dayAfter = (day: IndianDay, days = 1): IndianDay => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** ISO week day: 1 is Monday, 7 is Sunday. */
export const weekDayOf = (day: IndianDay): number => new Date(Date.parse(day)).getUTCDay() || 7;

/** How many days of the Indian calendar lie between two instants: 0 for the same day, negative where the second is earlier. */
export const daysApart = (earlier: Date, later: Date): number => dayNumber(later) - dayNumber(earlier);

const dayNumber = (at: Date): number => Math.floor((at.getTime() + AHEAD_MS) / DAY_MS);
