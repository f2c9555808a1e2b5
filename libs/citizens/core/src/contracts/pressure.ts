import * as z from 'zod';

/** What a citizen answers when they are asked whether anybody presses them to take a complaint back. */
export const PRESSURE_ANSWERS = ['no', 'yes', 'cannot-speak'] as const;
export type PressureAnswer = (typeof PRESSURE_ANSWERS)[number];

/** A citizen who said that they are pressed, or could not speak freely. Nothing of who they are; reading it leaves an audit row. */
export const PressureReportSchema = z.object({
  id: z.uuid(),
  ticketNumber: z.string(),
  /** Where the ticket stands, as it goes on after "is". */
  stage: z.string(),
  answer: z.enum(['yes', 'cannot-speak']),
  words: z.string(),
  at: z.iso.datetime(),
  agent: z.string(),
  handled: z.object({ by: z.string(), at: z.iso.datetime(), note: z.string() }).nullable(),
});
export type PressureReport = z.infer<typeof PressureReportSchema>;
/** `GET /api/pressure`. */
export const PressureReportsSchema = z.array(PressureReportSchema);
/** `GET /api/pressure/alerts`: counts alone. */
export const PressureAlertsSchema = z.object({ waiting: z.number().int(), changedAt: z.iso.datetime().nullable() });
/** `POST /api/pressure/:id/handled`: what was done about it. Refused 404 `not-there`, 409 `handled`. */
export const HandlePressureSchema = z.object({ note: z.string().trim().min(10, 'Say in a sentence what was done.').max(1_000) }).strict();
