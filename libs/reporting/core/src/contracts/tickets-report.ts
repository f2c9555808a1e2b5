import * as z from 'zod';
import { DaySchema } from './day.js';

const Count = z.number().int();

/** How many days one table of tickets can be about: a year, a leap year too. */
export const MOST_DAYS_OF_TICKETS = 366;

const days = z.strictObject({ from: DaySchema, until: DaySchema });
const inOrder = ({ from, until }: z.infer<typeof days>): boolean => from <= until && Date.parse(until) - Date.parse(from) < MOST_DAYS_OF_TICKETS * 86_400_000;
const SAID = { path: ['until'], error: `Up to ${MOST_DAYS_OF_TICKETS} days, the first one first.` };

/** `GET /api/reports/tickets?from=2026-01-01&until=2026-11-26`: both days with all of them. */
export const TicketsQuerySchema = days.refine(inOrder, SAID);
/** `GET /api/reports/tickets.csv` and `.xlsx`: the same, with headings and names in one language. */
export const TicketsFileQuerySchema = days.extend({ language: z.enum(['en', 'hi']).default('en') }).refine(inOrder, SAID);

/** What the tickets of a department, or of all, came to; see docs/reports.md for each. */
const FiguresSchema = z.object({
  registered: Count, resolved: Count, meanDays: z.number().nonnegative().nullable(),
  promised: Count, late: Count, latePercent: z.number().min(0).max(100).nullable(), reopened: Count, transferred: Count,
  unanswered: Count, overdue: Count,
});
export type TicketFigures = z.infer<typeof FiguresSchema>;

/** What the tickets of each department came to over some days, and how they stand. */
export const TicketsReportSchema = z.object({
  from: DaySchema, until: DaySchema,
  madeAt: z.iso.datetime(),
  departments: z.array(FiguresSchema.extend({ code: z.string(), name: z.object({ en: z.string(), hi: z.string() }) })),
  total: FiguresSchema,
});
export type TicketsReport = z.infer<typeof TicketsReportSchema>;
