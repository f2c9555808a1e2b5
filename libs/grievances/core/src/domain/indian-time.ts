/** A day in India, `YYYY-MM-DD`. */
export type IndianDay = string;

const OFFSET_MS = 330 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** The day in India at an instant. Indian time is five and a half hours ahead of UTC all the year. */
export const indianDay = (at: Date): IndianDay => new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);

/** The instant at which the clocks of India show `time` (`HH:MM`) on a day. */
export const instantOn = (day: IndianDay, time: string): Date => new Date(Date.parse(`${day}T${time}:00Z`) - OFFSET_MS);

/** The day after. */
export const dayAfter = (day: IndianDay): IndianDay => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** ISO week day: 1 is Monday, 7 is Sunday. */
export const weekDayOf = (day: IndianDay): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
