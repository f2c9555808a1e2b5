import * as z from 'zod';

/** What the carrier posts of a line that we rang, as far as it is read. */
export const FormSchema = z.object({ CallSid: z.string().regex(/^CA[0-9a-f]{32}$/i), Digits: z.string().max(20).default('') });
/** `?call=`: the call of the line; `turns`: how often they have heard the keys. */
export const AnsweredSchema = z.object({ call: z.uuid() });
export const KeySchema = AnsweredSchema.extend({ turns: z.coerce.number().int().min(1).max(99) });
