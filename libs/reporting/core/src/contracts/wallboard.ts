import { BoardNumberSchema } from '@pukar/acd-core/contracts';
import * as z from 'zod';
import { DaySchema } from './day.js';

/** The floor now and today's counts: at most six numbers, each against its target. */
export const WallboardSchema = z.object({
  day: DaySchema,
  /** The server's time of all of it: a screen says how old it is from this. */
  asOf: z.iso.datetime(),
  numbers: z.array(BoardNumberSchema).max(6),
  queues: z.array(z.object({
    queue: z.string(), name: z.object({ en: z.string(), hi: z.string() }), waiting: z.number().int(), longestSince: z.iso.datetime().nullable(),
    offered: z.number().int(), answered: z.number().int(), abandoned: z.number().int(), answeredInTimePercent: z.number().min(0).max(100).nullable(),
  })),
  agents: z.array(z.object({ agentId: z.uuid(), presence: z.string(), reason: z.string().nullable(), since: z.iso.datetime() })),
  waiting: z.array(z.object({ callId: z.uuid(), queue: z.string(), since: z.iso.datetime(), language: z.string().nullable(), priority: z.number().int(), isCallBack: z.boolean() })),
  claims: z.array(z.object({ claimId: z.uuid(), callId: z.uuid(), agentId: z.uuid().nullable(), state: z.enum(['offered', 'accepted', 'joined']) })),
});
export type Wallboard = z.infer<typeof WallboardSchema>;
