import * as z from 'zod';
import { DaySchema } from './day.js';

const Seconds = z.number().nonnegative();
const Percent = z.number().min(0).max(100);

/** The answer of `desk:day`: an agent's own figures of today. Alone in its file: it is all of this room that a desk loads. */
export const AgentDaySchema = z.object({
  day: DaySchema,
  asOf: z.iso.datetime(),
  /** Conversations that are over. */
  calls: z.number().int(), ownCalls: z.number().int(), transferred: z.number().int(),
  /** Complaints registered. */
  registered: z.number().int(),
  offers: z.number().int(), unanswered: z.number().int(), declined: z.number().int(),
  talkSeconds: Seconds, holdSeconds: Seconds, wrapUpSeconds: Seconds,
  /** Talk, hold and wrap-up of a call on average. */
  meanHandlingSeconds: Seconds.nullable(),
  signedInSeconds: Seconds, readySeconds: Seconds, notReadySeconds: Seconds,
  breaks: z.array(z.object({ reason: z.string().nullable(), times: z.number().int(), seconds: Seconds, plannedMinutes: z.number().nullable() })),
  /** Of the own shifts: null where none is planned. */
  occupancyPercent: Percent.nullable(), adherencePercent: Percent.nullable(), conformancePercent: z.number().min(0).nullable(), breaksKeptPercent: Percent.nullable(),
});
export type AgentDay = z.infer<typeof AgentDaySchema>;
