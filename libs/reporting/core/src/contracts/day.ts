import * as z from 'zod';

/** `2026-11-26`, in India. */
export const DaySchema = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'A day is written like 2026-11-26.');
