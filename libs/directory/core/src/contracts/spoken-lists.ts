import { withAsciiDigits } from '@pukar/kernel';
import * as z from 'zod';

import type { ActionTaken } from '../domain/action-taken.js';
import type { EmergencyNumber } from '../domain/emergency-number.js';
import { bilingualTextSchema } from './bilingual-text.js';

/** A public number for a caller in danger or need. */
export const emergencyNumberSchema = z.object({
  number: z.string().trim().transform(withAsciiDigits).pipe(z.string().regex(/^\d{3,11}$/)),
  name: bilingualTextSchema,
}) satisfies z.ZodType<EmergencyNumber>;

/** What an officer says was done, with the sentence spoken to the citizen. */
export const actionTakenSchema = z.object({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: bilingualTextSchema,
  spoken: bilingualTextSchema,
}) satisfies z.ZodType<ActionTaken>;

export type { ActionTaken, EmergencyNumber };
