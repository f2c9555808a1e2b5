import * as z from 'zod';
import { DaySchema } from './day.js';

const Seconds = z.number().nonnegative();
const Percent = z.number().min(0).max(100);
const Both = z.object({ en: z.string(), hi: z.string() });
/** A number of the wallboard. */
export const WallboardNumberSchema = z.object({
  kind: z.enum(['waiting', 'longest-wait', 'answered-in-time', 'abandoned', 'agents', 'overdue-call-backs']),
  /** Null where there is nothing to make it from: nobody waits, nobody called yet today. */
  value: z.number().nullable(),
  unit: z.enum(['count', 'seconds', 'percent']),
  /** What it is measured against: at least so much, or at most. Null where the policy sets none. */
  target: z.object({ atLeast: z.number() }).or(z.object({ atMost: z.number() })).nullable(),
  /** Null where there is no target, or no value. */
  isMet: z.boolean().nullable(),
  /** How it is made. */
  formula: z.object({ name: z.string(), text: z.string() }),
  /** Of a share: how many of how many. */
  share: z.object({ count: z.number().int(), of: z.number().int() }).nullable(),
  /** Of the longest wait: since when they wait, so that a screen can count on. */
  since: z.iso.datetime().nullable(),
  /** Of the agents: how many are ready, ringing, in a call, writing, on a break, not ready. */
  parts: z.record(z.string(), z.number().int()).nullable(),
});
export type WallboardNumber = z.infer<typeof WallboardNumberSchema>;

/** The floor now and today's counts: at most six numbers, each against its target. */
export const WallboardSchema = z.object({
  day: DaySchema,
  /** The server's time of all of it: a screen says how old it is from this. */
  asOf: z.iso.datetime(),
  numbers: z.array(WallboardNumberSchema).max(6),
  queues: z.array(z.object({
    queue: z.string(), name: Both, waiting: z.number().int(), longestSince: z.iso.datetime().nullable(),
    offered: z.number().int(), answered: z.number().int(), abandoned: z.number().int(), answeredInTimePercent: Percent.nullable(),
  })),
  agents: z.array(z.object({ agentId: z.uuid(), presence: z.string(), reason: z.string().nullable(), since: z.iso.datetime() })),
  waiting: z.array(z.object({ callId: z.uuid(), queue: z.string(), since: z.iso.datetime(), language: z.string().nullable(), priority: z.number().int(), isCallBack: z.boolean() })),
  claims: z.array(z.object({ claimId: z.uuid(), callId: z.uuid(), agentId: z.uuid().nullable(), state: z.enum(['offered', 'accepted', 'joined']) })),
});
export type Wallboard = z.infer<typeof WallboardSchema>;

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
  staffed: z.number(), signedIn: z.number(), occupancyPercent: Percent.nullable(), adherencePercent: Percent.nullable(),
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
