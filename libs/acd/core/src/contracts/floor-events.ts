import * as z from 'zod';
import { PRESENCES } from '../domain/presence.js';

const ids = { callId: z.uuid().nullable(), claimId: z.uuid().nullable(), agentId: z.uuid().nullable() };
const of = <K extends string, D extends z.ZodRawShape>(kind: K, detail: D) =>
  z.object({ ...ids, kind: z.literal(kind), at: z.date(), queue: z.string().nullable(), detail: z.object(detail) });

/**
 * What happened on the floor, one row each, written in the transaction that made it so and never changed: every figure of
 * the wallboard and of the reports is a fold of these. `at`: when it happened; late news may tell of an earlier moment.
 */
export const FloorEventSchema = z.discriminatedUnion('kind', [
  /** A caller has a place in a queue. `since`: the moment that their place counts from. */
  of('queued', { language: z.string(), priority: z.number().int(), since: z.iso.datetime() }),
  /** They left it. Said again with another `as`, the last one stands. */
  of('left-queue', { as: z.enum(['talking', 'abandoned', 'sent-away', 'failed', 'call-back', 'message']) }),
  /** They stand in another queue now (`queue`), or have another priority. */
  of('moved', { from: z.string(), because: z.enum(['overflow', 'supervisor', 'transfer']), by: z.uuid().nullable() }),
  of('prioritised', { priority: z.number().int(), by: z.uuid().nullable() }),
  /** A waiting caller was told their place, and about how long it will take; `null`: no time was said. */
  of('told-place', { place: z.number().int(), estimateSeconds: z.number().int().nullable() }),
  /** A call rings at an agent. */
  of('offered', {}),
  /** The agent took it; `own`: a call of ours that they asked for themselves. */
  of('accepted', { own: z.boolean() }),
  /** The agent's line is in the conversation. */
  of('joined', {}),
  /** The claim ended: `talked`, `transferred`, or why it came to no conversation. Said again, the last one stands. */
  of('claim-ended', { as: z.string() }),
  of('held', {}),
  of('unheld', {}),
  /** What the agent does from now on; `reason`: of a break, or why they are not ready. */
  of('presence', { presence: z.enum(PRESENCES), reason: z.string().nullable() }),
  /** What a conversation came to, as its agent says. */
  of('disposition', { disposition: z.string() }),
  /** A supervisor said what an agent does next. */
  of('agent-set', { wish: z.enum(['ready', 'break', 'away']), reason: z.string(), by: z.uuid() }),
  /** A line was told to the desks, or to one; its words are kept elsewhere. */
  of('told-desks', { toldId: z.uuid(), by: z.uuid() }),
  of('alert-raised', { alert: z.string(), about: z.string(), measured: z.number() }),
  of('alert-cleared', { alert: z.string(), about: z.string() }),
]);
export type FloorEvent = z.infer<typeof FloorEventSchema>;
export type FloorEventKind = FloorEvent['kind'];
