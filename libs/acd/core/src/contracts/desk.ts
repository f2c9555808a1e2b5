import * as z from 'zod';
import { NOT_READY_BECAUSE, PRESENCES, type NotReadyBecause, type Presence } from '../domain/presence.js';
import { UNREADY_REASONS, type UnreadyReason } from '../domain/readiness.js';

export { NOT_READY_BECAUSE, PRESENCES, UNREADY_REASONS, type NotReadyBecause, type Presence, type UnreadyReason };

/** Version of all socket messages of the call centre; a page of another version is told to reload. */
export const DESK_VERSION = 3;

/**
 * Everything that an agent's screen shows of distribution. The server sends it whole (`desk`) on every change and as the
 * answer of `desk:open`, so a screen that missed one is right again with the next.
 */
export const DeskSnapshotSchema = z.object({
  /** Rises with every change; an older snapshot that arrives late is ignored. */
  version: z.number().int(),
  agentId: z.uuid(),
  presence: z.enum(PRESENCES),
  /** Why the agent is not ready, when they did not ask for it. */
  notReadyBecause: z.enum(NOT_READY_BECAUSE).nullable(),
  since: z.iso.datetime(),
  serverTime: z.iso.datetime(),
  /** A call that rings here now. */
  offer: z.object({ claimId: z.uuid(), callId: z.uuid(), answerBy: z.iso.datetime() }).nullable(),
  /** The call that this agent has; `heldSince`: since when its caller waits on hold. */
  call: z.object({ claimId: z.uuid(), callId: z.uuid(), state: z.enum(['connecting', 'talking']), since: z.iso.datetime(), heldSince: z.iso.datetime().nullable() }).nullable(),
  wrapUp: z.object({ callId: z.uuid(), until: z.iso.datetime() }).nullable(),
  /** Callers waiting in this agent's pool. */
  waiting: z.number().int(),
});
export type DeskSnapshot = z.infer<typeof DeskSnapshotSchema>;

export const NothingSchema = z.object({}).strict();
/** `desk:heartbeat`, every 5 seconds and on every change: keeps the lease; says what the browser lacks for a call (nothing: `[]`). */
export const HeartbeatSchema = z.object({ unready: z.array(z.enum(UNREADY_REASONS)).max(UNREADY_REASONS.length) });
/** The answer of `desk:heartbeat`: the server's time, which the screen's timers are counted by. */
export const BeatSchema = z.object({ serverTime: z.iso.datetime() });
/** `desk:break` */
export const BreakSchema = z.object({ reason: z.string().trim().max(60).optional() });
/** `offer:accept` and `offer:decline` */
export const AcceptOfferSchema = z.object({ claimId: z.uuid() });
/** `wrap-up:finish`: the outcome code, and whether to be ready at once. */
export const FinishWrapUpSchema = z.object({
  callId: z.uuid(),
  disposition: z.enum(['complaint-registered', 'information-given', 'status-told', 'blank-call', 'wrong-number', 'call-dropped', 'prank-call', 'abusive-call', 'other']),
  ready: z.boolean(),
});

/** The messages, by direction. Every client message is answered `{ ok: true, value } | { ok: false, code, message? }`. */
export const DESK_EVENTS = {
  toServer: ['desk:open', 'desk:heartbeat', 'desk:ready', 'desk:break', 'offer:accept', 'offer:decline', 'wrap-up:finish'],
  toClient: ['desk'],
} as const;
