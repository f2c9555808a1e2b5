import * as z from 'zod';

const FAULT = 'A day is written like 2026-11-26.';

/** `2026-11-26`, in India, of this century; a day that there is. */
export const DaySchema = z.iso.date(FAULT).startsWith('20', FAULT);
