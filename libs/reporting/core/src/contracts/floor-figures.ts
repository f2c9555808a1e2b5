import * as z from 'zod';
import { DaySchema } from './day.js';

const Seconds = z.number().nonnegative();
const Percent = z.number().min(0).max(100);
const Both = z.object({ en: z.string(), hi: z.string() });
/** What callers met in a stretch of time; see docs/reports.md for each. */
export const CallFiguresSchema = z.object({
  offered: z.number().int(), answered: z.number().int(), abandoned: z.number().int(), shortAbandoned: z.number().int(), sentAway: z.number().int(), failed: z.number().int(),
  leftForCallBack: z.number().int(), leftMessage: z.number().int(), movedOn: z.number().int(), waiting: z.number().int(),
  meanWaitSeconds: Seconds.nullable(), longestWaitSeconds: Seconds.nullable(), halfWaitSeconds: Seconds.nullable(), mostWaitSeconds: Seconds.nullable(),
  patienceSeconds: Seconds.nullable(),
  handled: z.number().int(), transferred: z.number().int(), offers: z.number().int(), unanswered: z.number().int(), declined: z.number().int(),
  talkSeconds: Seconds, holdSeconds: Seconds, wrapUpSeconds: Seconds, meanHandlingSeconds: Seconds.nullable(),
  /** Service levels in per cent, by the code of their formula. */
  levels: z.record(z.string(), Percent),
  estimates: z.object({ told: z.number().int(), meanMissSeconds: Seconds, meanErrorSeconds: z.number(), rightPercent: Percent }).nullable(),
});

/** What agents' time went into. */
export const AgentFiguresSchema = z.object({
  planned: z.number(), staffed: z.number(), signedIn: z.number(), occupancyPercent: Percent.nullable(),
  /** Conformance is above 100 for who works longer than planned. */
  adherencePercent: Percent.nullable(), conformancePercent: z.number().min(0).nullable(), breaksKeptPercent: Percent.nullable(),
  handlingSeconds: Seconds, readySeconds: Seconds, breakSeconds: Seconds, notReadySeconds: Seconds,
  breaks: z.array(z.object({ reason: z.string(), seconds: Seconds })),
});

const StretchSchema = z.object({
  from: z.iso.datetime(), until: z.iso.datetime(),
  calls: z.object({ callers: CallFiguresSchema, transfers: CallFiguresSchema, 'call-backs': CallFiguresSchema, own: CallFiguresSchema }),
  /** Null where one queue is asked for: agents serve all. */
  agents: AgentFiguresSchema.nullable(),
});
export type Stretch = z.infer<typeof StretchSchema>;

/** `GET /api/reports/intervals?day=2026-11-26&minutes=30&queue=general`; `queue` absent: the whole. */
export const IntervalQuerySchema = z.strictObject({ day: DaySchema, minutes: z.enum(['15', '30']).default('30'), queue: z.string().max(60).optional() });

/** `GET /api/reports/intervals.csv` and `.xlsx`: the same, with headings and names in one language. */
export const ReportFileQuerySchema = IntervalQuerySchema.extend({ language: z.enum(['en', 'hi']).default('en') });

/** A day by intervals. */
export const IntervalReportSchema = z.object({
  day: DaySchema,
  minutes: z.literal([15, 30]),
  queue: z.string().nullable(),
  queues: z.array(z.object({ queue: z.string(), name: Both })),
  breaks: z.array(z.object({ code: z.string(), name: Both, minutes: z.number(), counts: z.enum(['break', 'work']) })),
  /** When it was made; a day that is not over goes on. */
  madeAt: z.iso.datetime(),
  isOver: z.boolean(),
  levels: z.array(z.object({ code: z.string(), name: z.string(), formula: z.string(), withinSeconds: z.number(), targetPercent: z.number().nullable() })),
  targets: z.object({ answeredPercent: z.number(), withinSeconds: z.number(), longestWaitSeconds: z.number(), abandonedPercent: z.number(), shortAbandonSeconds: z.number() }),
  rows: z.array(StretchSchema),
  total: StretchSchema,
});
export type IntervalReport = z.infer<typeof IntervalReportSchema>;
