import { ANNOUNCEMENT_PARTS } from '@pukar/announcements-core/domain';
import * as z from 'zod';

/** What the carrier posts of a telling's line, as far as it is read. */
export const FormSchema = z.object({ CallSid: z.string().regex(/^CA[0-9a-f]{32}$/i), Digits: z.string().max(20).default('') });
/** `?call=`: the call of the line; `part` and `turns`: what was said, and how often anything was. */
export const AnsweredSchema = z.object({ call: z.uuid() });
export const KeySchema = AnsweredSchema.extend({ part: z.enum(ANNOUNCEMENT_PARTS), turns: z.coerce.number().int().min(1).max(99) });
