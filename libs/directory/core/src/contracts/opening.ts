import * as z from 'zod';
import { OPENING_QUEUES, type OpeningQueue, type WeeklyHours } from '../domain/opening.js';
import { holidaySchema } from './working-calendar.js';

/** What is switched for callers: each queue, and what is told to everybody. */
export const OPENING_SUBJECTS = [...OPENING_QUEUES, 'everyone'] as const;

/** One of the subjects of a switch. */
export type OpeningSubject = (typeof OPENING_SUBJECTS)[number];

const minutes = z.int().min(0).max(1440);

/** The hours of a queue, by the ISO day of the week. */
export const weeklyHoursSchema = z.object({
  days: z.record(z.string().regex(/^[1-7]$/), z.array(z.object({ from: minutes, to: minutes })).max(4).readonly()),
  closedOnHolidays: z.boolean(),
}) satisfies z.ZodType<WeeklyHours>;

/** `GET /api/opening`: how each queue stands now, and what everybody is told. */
export const openingStateSchema = z.object({
  queues: z.array(z.object({
    queue: z.enum(OPENING_QUEUES),
    version: z.int(),
    isOpen: z.boolean(),
    hours: weeklyHoursSchema,
    /** Nobody set the hours yet: they are those of the deployment. */
    areFirstHours: z.boolean(),
    closedUntil: z.iso.datetime().nullable(),
    holiday: holidaySchema.nullable(),
    next: z.object({ day: z.iso.date(), opens: z.string(), closes: z.string() }).nullable(),
    changedAt: z.iso.datetime().nullable(),
    changedBy: z.string().nullable(),
  })),
  /** `isSilent`: callers do not hear it, because it was taken away or must be looked at again. */
  notice: z.object({ version: z.int(), code: z.string().nullable(), isSilent: z.boolean(), until: z.iso.datetime().nullable(), changedAt: z.iso.datetime().nullable(), changedBy: z.string().nullable() }),
  /** What may be announced, with its words in English and Hindi. */
  notices: z.array(z.object({ code: z.string(), en: z.string(), hi: z.string() })),
});
export type OpeningState = z.infer<typeof openingStateSchema>;

const version = z.int().min(0);
const until = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** `POST /api/opening/:subject`: one switch. A queue is closed, opened again or given its hours; `everyone` is told something, or no longer. */
export const switchOpeningSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('close'), version, until }),
  z.object({ do: z.literal('open'), version }),
  z.object({ do: z.literal('announce'), version, until, notice: z.string().regex(/^[a-z]{1,10}$/) }),
  z.object({ do: z.literal('withdraw'), version }),
  z.object({ do: z.literal('hours'), version, hours: weeklyHoursSchema }),
]);
export type SwitchOpening = z.infer<typeof switchOpeningSchema>;

export type { OpeningQueue };
