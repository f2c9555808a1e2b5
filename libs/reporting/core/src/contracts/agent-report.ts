import * as z from 'zod';
import { DaySchema } from './day.js';

const Count = z.number().int();
const Seconds = z.number().nonnegative();
const Percent = z.number().min(0).max(100);

/** How many days one table can be about. */
export const MOST_DAYS = 31;

const days = z.strictObject({ from: DaySchema, until: DaySchema });
const inOrder = ({ from, until }: z.infer<typeof days>): boolean => from <= until && Date.parse(until) - Date.parse(from) < MOST_DAYS * 86_400_000;
const SAID = { path: ['until'], error: `Up to ${MOST_DAYS} days, the first one first.` };

/** `GET /api/reports/agents?from=2026-11-20&until=2026-11-26`: both days with all of them. Each reading is audited. */
export const AgentQuerySchema = days.refine(inOrder, SAID);
/** `GET /api/reports/agents.csv` and `.xlsx`: the same, with headings and names in one language. */
export const AgentFileQuerySchema = days.extend({ language: z.enum(['en', 'hi']).default('en') }).refine(inOrder, SAID);

/** The figures of one agent, or of all together; see docs/reports.md for each. */
const FiguresSchema = z.object({
  offers: Count, accepted: Count, declined: Count, unanswered: Count, handled: Count, ownHandled: Count, transferred: Count, registered: Count,
  talkSeconds: Seconds, holdSeconds: Seconds, wrapUpSeconds: Seconds, meanHandlingSeconds: Seconds.nullable(),
  signedInSeconds: Seconds, readySeconds: Seconds, notReadySeconds: Seconds, breakSeconds: Seconds,
  breaks: z.array(z.object({ reason: z.string(), times: Count, seconds: Seconds })),
  occupancyPercent: Percent.nullable(), plannedSeconds: Seconds, workedSeconds: Seconds,
  adherencePercent: Percent.nullable(), conformancePercent: z.number().min(0).nullable(), breaksKeptPercent: Percent.nullable(),
});
export type AgentRow = z.infer<typeof FiguresSchema>;

/** What each agent did over some days. */
export const AgentReportSchema = z.object({
  from: DaySchema, until: DaySchema,
  madeAt: z.iso.datetime(),
  isOver: z.boolean(),
  breaks: z.array(z.object({ code: z.string(), name: z.object({ en: z.string(), hi: z.string() }) })),
  /** What adherence is measured against. */
  adherenceTargetPercent: Percent,
  agents: z.array(FiguresSchema.extend({ agentId: z.uuid(), name: z.string() })),
  total: FiguresSchema,
});
export type AgentReport = z.infer<typeof AgentReportSchema>;
