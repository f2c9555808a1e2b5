const IST = '+05:30';
const DAY_MS = 24 * 60 * 60 * 1000;

/** The first moment of a day in India, from a date field. */
export const startOfDay = (date: string): string => new Date(`${date}T00:00:00${IST}`).toISOString();

/** The moment after the last of a day in India. */
export const endOfDay = (date: string): string => new Date(Date.parse(`${date}T00:00:00${IST}`) + DAY_MS).toISOString();

/** The day in India of an instant, as a date field has it. */
export const dateInIndia = (at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(at);

/** The last day on which something is told that is told until this moment. */
export const lastDay = (notAfter: string): string => new Date(Date.parse(notAfter) - 1).toISOString();
