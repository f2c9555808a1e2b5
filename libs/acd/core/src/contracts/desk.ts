import * as z from 'zod';
import { PRESENCES, type Presence } from '../domain/presence.js';

export { PRESENCES, type Presence };

/** Version of all socket messages of the call centre; a page of another version is told to reload. */
export const DESK_VERSION = 1;

/**
 * Everything that an agent's screen shows of distribution. The server sends it whole (`desk`) on every change and as the
 * answer of `desk:open`, so a screen that missed one is right again with the next.
 */
export const DeskSnapshotSchema = z.object({
  /** Rises with every change; an older snapshot that arrives late is ignored. */
  version: z.number().int(),
  agentId: z.uuid(),
  presence: z.enum(PRESENCES),
  /** Why the agent is not ready, when they did not ask for it: an offer went unanswered, or the line is down. */
  notReadyBecause: z.enum(['missed-offer', 'line-down']).nullable(),
  since: z.iso.datetime(),
  serverTime: z.iso.datetime(),
  /** A call that rings here now. */
  offer: z.object({ claimId: z.uuid(), callId: z.uuid(), answerBy: z.iso.datetime() }).nullable(),
  /** The call that this agent holds. */
  call: z.object({ claimId: z.uuid(), callId: z.uuid(), state: z.enum(['connecting', 'talking']), since: z.iso.datetime() }).nullable(),
  wrapUp: z.object({ callId: z.uuid(), until: z.iso.datetime() }).nullable(),
  /** Callers waiting in this agent's pool. */
  waiting: z.number().int(),
});
export type DeskSnapshot = z.infer<typeof DeskSnapshotSchema>;

export const NothingSchema = z.object({}).strict();
/** `desk:heartbeat`, every 5 seconds: keeps the lease; says whether the softphone is registered at the carrier. */
export const HeartbeatSchema = z.object({ lineReady: z.boolean() });
/** `desk:break` */
export const BreakSchema = z.object({ reason: z.string().trim().max(60).optional() });
/** `offer:accept` and `offer:decline` */
export const AcceptOfferSchema = z.object({ claimId: z.uuid() });
/** `wrap-up:finish`: the outcome code, and whether to be ready at once. */
export const FinishWrapUpSchema = z.object({
  callId: z.uuid(),
  disposition: z.enum(['complaint-registered', 'information-given', 'status-told', 'blank-call', 'wrong-number', 'call-dropped', 'other']),
  ready: z.boolean(),
});

/** The messages, by direction. Every client message is answered `{ ok: true, value } | { ok: false, code, message? }`. */
export const DESK_EVENTS = {
  toServer: ['desk:open', 'desk:heartbeat', 'desk:ready', 'desk:break', 'offer:accept', 'offer:decline', 'wrap-up:finish'],
  toClient: ['desk'],
} as const;
