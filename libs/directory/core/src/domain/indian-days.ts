/** India keeps one time all year: UTC+05:30. */
const IST_MS = 330 * 60_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The day in India at a moment, `YYYY-MM-DD`. */
export const dayInIndia = (at: Date): string => new Date(at.getTime() + IST_MS).toISOString().slice(0, 10);

/** The minute of the day in India at a moment, 0 to 1439. */
export const minuteInIndia = (at: Date): number => Math.floor(((at.getTime() + IST_MS) % DAY_MS) / MINUTE_MS);

/** The day after a day, or so many days after it. */
export const nextDay = (day: string, days = 1): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The ISO day of the week of a day, 1 is Monday. */
export const isoWeekDay = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7;

/** Minutes after midnight as `HH:MM`; the end of the day is `24:00`. */
export const clockTime = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
