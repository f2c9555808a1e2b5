const INDIAN_OFFSET_MS = 5.5 * 60 * 60 * 1000;

/** The day in India at an instant, as `YYYY-MM-DD`. Indian time has no summer time, so an offset is enough. */
export const indianDay = (at: Date): string => new Date(at.getTime() + INDIAN_OFFSET_MS).toISOString().slice(0, 10);
