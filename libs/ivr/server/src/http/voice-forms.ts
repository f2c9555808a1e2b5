import * as z from 'zod';

/** What the carrier posts of a call, as far as the menus read it; it may add parameters without notice. What cannot be read besides the call and its number is as if it were not there: nobody is put out of a call for it. */
export const VoiceFormSchema = z.object({
  CallSid: z.string().regex(/^CA[0-9a-f]{32}$/i),
  From: z.string().default(''),
  /** Absent or empty when nothing was pressed. */
  Digits: z.string().max(64).default('').catch(''),
  /** What was just recorded, where something was. */
  RecordingSid: z.string().regex(/^RE[0-9a-f]{32}$/i).optional().catch(undefined),
});

/** The sealed position. One that cannot be read begins the flow again, so nothing is refused here. */
export const TurnQuerySchema = z.object({ p: z.string().catch('') });
