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
  /** `origin`: a call of ours that a call-back is; absent, they rang us. */
  of('queued', { language: z.string(), priority: z.number().int(), since: z.iso.datetime(), origin: z.literal('call-back').optional() }),
  /** They left it. Said again with another `as`, the last one stands. */
  of('left-queue', { as: z.enum(['talking', 'abandoned', 'sent-away', 'failed', 'call-back', 'message']) }),
  /** They stand in another queue now (`queue`), or have another priority. */
  of('moved', { from: z.string(), because: z.enum(['overflow', 'supervisor', 'transfer']), by: z.uuid().nullable() }),
  /** The queue cannot keep them: they are told to leave by this way, and stand in the line until they do. */
  of('let-go', { to: z.enum(['voicemail', 'call-back']), because: z.enum(['overflow', 'full', 'nobody']) }),
  of('prioritised', { priority: z.number().int(), by: z.uuid().nullable() }),
  /** A waiting caller was told their place, and about how long it will take; `null`: no time was said. */
  of('told-place', { place: z.number().int(), estimateSeconds: z.number().int().nullable() }),
  /** A call rings at an agent; `consult`: one that another agent has, and asks them about. */
  of('offered', { consult: z.boolean().optional() }),
  /** The agent took it; `own`: a call of ours that they asked for themselves. */
  of('accepted', { own: z.boolean() }),
  /** The agent's line is in the conversation. */
  of('joined', {}),
  /** The claim ended: `talked`, `transferred`, or why it came to no conversation. Said again, the last one stands. */
  of('claim-ended', { as: z.string() }),
  /** The agent puts the caller on hold and asks somebody: `claimId` and `agentId` are theirs. `with`: the colleague; null for a contact. */
  of('consult-began', { with: z.uuid().nullable() }),
  /** The colleague who was asked, by a claim of their own, has the call now; `from`: whose it was. That one's claim has ended as `transferred`. */
  of('transferred', { from: z.uuid(), fromClaim: z.uuid() }),
  /** The call went back to the line, or to the desk of an agent: `moved` says where. Its agent's claim has ended as `transferred`. */
  of('given-back', { because: z.enum(['transfer', 'agent-lost']) }),
  /** Somebody besides caller and agent is in the conversation, or not any more. `agentId`: whoever of the staff it is. */
  of('party-joined', { role: z.string() }),
  of('party-left', { role: z.string() }),
  of('held', {}),
  of('unheld', {}),
  /** What the agent does from now on; `reason`: of a break, or why they are not ready. */
  of('presence', { presence: z.enum(PRESENCES), reason: z.string().nullable() }),
  /** The agent's writing about this call is over, or interrupted: it began with their presence `wrap-up`. */
  of('wrapped-up', {}),
  /** The agent took more time to write: the `nth` time, and until when. */
  of('wrap-up-extended', { until: z.iso.datetime(), nth: z.number().int() }),
  /** What a conversation came to, as its agent says, or as their screen last said when the wrap-up ran out. */
  of('disposition', { disposition: z.string() }),
  /** A supervisor said what an agent does next. */
  of('agent-set', { wish: z.enum(['ready', 'break', 'away']), reason: z.string().nullable(), by: z.uuid() }),
  /** A supervisor said what an agent is able to take. */
  of('skills-set', { skills: z.record(z.string(), z.number().int()), by: z.uuid() }),
  /** A line was told to the desks, or to one; its words are kept elsewhere. */
  of('told-desks', { toldId: z.uuid(), by: z.uuid() }),
  of('alert-raised', { alert: z.string(), about: z.string(), measured: z.number() }),
  of('alert-cleared', { alert: z.string(), about: z.string() }),
]);
export type FloorEvent = z.infer<typeof FloorEventSchema>;
export type FloorEventKind = FloorEvent['kind'];
