import * as z from 'zod';
import { PLAN_MINUTES } from '../domain/shifts/shift.js';

/** A day of India, `2026-11-26`. */
const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5][05]$/, 'A time of the day at whole five minutes: 09:05.');
const reason = z.string().max(40);

/** A shift of a week: on which weekdays (1 Monday to 7), from when to when, and its breaks; `at` null: whenever the agent likes. */
export const ShiftSchema = z.object({
  days: z.array(z.int().min(1).max(7)).max(7).refine((days) => new Set(days).size === days.length, 'Each day once.'),
  from: time,
  to: time,
  breaks: z.array(z.object({ reason, at: time.nullable(), minutes: z.int().min(PLAN_MINUTES).max(480).multipleOf(PLAN_MINUTES) })).max(12),
});
export const WeekPlanSchema = z.array(ShiftSchema).max(14);

/** A plan as somebody wrote it. `untilDay` null: until another. `week` null: these days are as usual again; empty: off. `by`: a name. */
export const WrittenPlanSchema = z.object({ id: z.int(), fromDay: day, untilDay: day.nullable(), week: WeekPlanSchema.nullable(), note: z.string(), writtenAt: z.iso.datetime(), by: z.string() });
export type WrittenPlan = z.infer<typeof WrittenPlanSchema>;

/** `GET /api/shifts`: every agent with what holds today, and what was written for them, the last first. */
export const ShiftsPageSchema = z.object({
  today: day,
  /** What a break can be for, by the policy that holds. */
  breaks: z.array(z.object({ code: z.string(), name: z.string(), minutes: z.int() })),
  agents: z.array(z.object({ agentId: z.uuid(), name: z.string(), week: WeekPlanSchema, plans: z.array(WrittenPlanSchema) })),
});
export type ShiftsPage = z.infer<typeof ShiftsPageSchema>;

/**
 * `POST /api/shifts`: plans the same for several agents, from a day on or for some days. Refused `faults` (with all of them), `unknown-agent`,
 * `too-far-back` for more than 31 days ago.
 */
export const PlanShiftsSchema = z.object({
  agentIds: z.array(z.uuid()).min(1, 'Choose whom it is for.').max(1_000),
  fromDay: day,
  untilDay: day.nullable(),
  week: WeekPlanSchema.nullable(),
  note: z.string().trim().max(160),
}).refine(({ fromDay, untilDay }) => untilDay === null || untilDay >= fromDay, { path: ['untilDay'], error: 'It ends before it begins.' })
  .refine(({ untilDay, week }) => week !== null || untilDay !== null, { path: ['untilDay'], error: 'Say up to which day it is as usual again.' });
export type PlanShifts = z.infer<typeof PlanShiftsSchema>;

/** What is wrong with a plan that was refused, by the path of the field in its week. */
export const ShiftFaultsSchema = z.object({ faults: z.array(z.object({ at: z.string(), says: z.string() })) });
