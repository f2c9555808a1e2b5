import * as z from 'zod';
import type { Learned } from '../domain/turn.js';
import { languageSchema } from './flow.js';

/** What the flow learned of a caller who goes to a person. It names nobody and holds no digits but menu keys. */
export const learnedSchema = z.strictObject({
  language: languageSchema.nullable(),
  topic: z.string().max(12).nullable(),
  department: z.string().regex(/^[A-Z]{3}$/).nullable(),
  pressed: z.string().regex(/^[0-9*#]*$/).max(12),
  why: z.enum(['chosen', 'asked', 'not-understood']),
}) satisfies z.ZodType<Learned>;
