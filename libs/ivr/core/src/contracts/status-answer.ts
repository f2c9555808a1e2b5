import * as z from 'zod';
import { STAGES, type StatusAnswer } from '../domain/status-answer.js';

const day = z.iso.date();

/** What `statusByNumber` answers with the code `found`: text values only, dates by Indian time. */
export const statusAnswerSchema = z.object({
  stage: z.enum(STAGES),
  department: z.string().regex(/^[A-Z]{3}$/).optional(),
  since: day,
  due: day.optional(),
  action: z.string().regex(/^[a-z]+(-[a-z]+)*$/).max(30).optional(),
}) satisfies z.ZodType<StatusAnswer>;
