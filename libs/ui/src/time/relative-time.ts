import { daysApart, indianDay } from '@pukar/kernel';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** India has one time zone and no summer time. */
const IST = 'Asia/Kolkata';

/**
 * How far off something is, in words: now below a minute, minutes below an hour, hours below a day, then days of the Indian calendar. Always in
 * numbers: the Hindi कल is both yesterday and tomorrow.
 */
export function relativeTime(at: Date, now: Date, language: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const away = at.getTime() - now.getTime();
  if (Math.abs(away) < MINUTE) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'second');
  if (Math.abs(away) < HOUR) return words.format(Math.trunc(away / MINUTE), 'minute');
  if (Math.abs(away) < DAY) return words.format(Math.trunc(away / HOUR), 'hour');
  return words.format(daysApart(now, at), 'day');
}

/** The date in India, `Tue, 24 Nov`; with the year when it is not this one. */
export function indianDate(at: Date, now: Date, language: string): string {
  const sameYear = yearOf(at) === yearOf(now);
  return new Intl.DateTimeFormat(language, { timeZone: IST, weekday: 'short', day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(at);
}

/** The time of day in India, `17:30`. */
export const indianTime = (at: Date): string => new Intl.DateTimeFormat('en-GB', { timeZone: IST, hour: '2-digit', minute: '2-digit' }).format(at);

const yearOf = (at: Date): string => indianDay(at).slice(0, 4);
