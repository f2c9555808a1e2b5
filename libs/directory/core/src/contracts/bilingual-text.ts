import * as z from 'zod';

import type { BilingualText } from '../domain/bilingual-text.js';

/** The same words in English and Hindi, neither empty. */
export const bilingualTextSchema = z.object({ en: z.string().min(1), hi: z.string().min(1) }) satisfies z.ZodType<BilingualText>;

export type { BilingualText };
