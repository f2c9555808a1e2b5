import { indianMinute } from './indian-time.js';

const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

/** The same hours every day, by Indian time, in minutes after midnight: `from` is within, `to` is not. Over midnight when `to` is less; the whole day when they are equal. */
export interface DailyHours {
  readonly from: number;
  readonly to: number;
}

/** Reads `21:00-09:00`; undefined for anything else. `00:00-24:00` is the whole day. */
export function parseDailyHours(text: string): DailyHours | undefined {
  const match = /^(\d{2}):([0-5]\d)-(\d{2}):([0-5]\d)$/.exec(text);
  if (!match) return undefined;
  const [, fromHour, fromMinute, toHour, toMinute] = match.map(Number) as [number, number, number, number, number];
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  return from < DAY_MINUTES && to <= DAY_MINUTES ? { from, to: to % DAY_MINUTES } : undefined;
}

/** Whether a moment lies within the hours. */
export function isWithinHours({ from, to }: DailyHours, at: Date): boolean {
  const minute = indianMinute(at);
  if (from === to) return true;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** The first moment, at or after `at`, that is not within the hours; undefined when they are the whole day. */
export function whenHoursEnd(hours: DailyHours, at: Date): Date | undefined {
  if (!isWithinHours(hours, at)) return at;
  return hours.from === hours.to ? undefined : nextAt(hours.to, at);
}

/** The first moment, at or after `at`, that is within the hours. */
export const whenHoursBegin = (hours: DailyHours, at: Date): Date => (isWithinHours(hours, at) ? at : nextAt(hours.from, at));

/** The next time that the clock shows this minute of the day, on the whole minute. */
function nextAt(minute: number, at: Date): Date {
  const ahead = (minute - indianMinute(at) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  return new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS + ahead * MINUTE_MS);
}
