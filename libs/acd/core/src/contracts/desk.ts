import * as z from 'zod';
import { DISPOSITIONS, type Disposition } from '../domain/dispositions.js';
import { NOT_READY_BECAUSE, PRESENCES, type NotReadyBecause, type Presence } from '../domain/presence.js';
import { UNREADY_REASONS, type UnreadyReason } from '../domain/readiness.js';

export { DISPOSITIONS, type Disposition, NOT_READY_BECAUSE, PRESENCES, UNREADY_REASONS, type NotReadyBecause, type Presence, type UnreadyReason };

/** Version of all socket messages of the call centre; a page of another version is told to reload. */
export const DESK_VERSION = 6;

/** `consult`: another agent has the call, and asks this one about it. */
const CLAIM_KIND = z.enum(['call', 'consult']).default('call');

/** The waiting line of an agent's pool: pushed to all desks (`line`) when it changed, within a second or so, and part of every snapshot. */
export const LineSchema = z.object({
  /** Rises with every change of the line; an older one that arrives late is ignored. */
  version: z.number().int(),
  /** Callers who wait on the line; whom we are to ring back is no such one. */
  waiting: z.number().int(),
});
export type Line = z.infer<typeof LineSchema>;

/**
 * Everything that an agent's screen shows of distribution. The server sends it whole (`desk`) on every change and as the
 * answer of `desk:open`, so a screen that missed one is right again with the next.
 */
export const DeskSnapshotSchema = z.object({
  /** Rises with every change of the agent; an older snapshot that arrives late is ignored. */
  version: z.number().int(),
  agentId: z.uuid(),
  presence: z.enum(PRESENCES),
  /** Why the agent is not ready, when they did not ask for it. */
  notReadyBecause: z.enum(NOT_READY_BECAUSE).nullable(),
  since: z.iso.datetime(),
  serverTime: z.iso.datetime(),
  /** A call that rings here now. */
  offer: z.object({ claimId: z.uuid(), callId: z.uuid(), kind: CLAIM_KIND, answerBy: z.iso.datetime() }).nullable(),
  /** The call that this agent has; `heldSince`: since when its caller waits on hold; `outcome`: what the screen last said that it comes to. */
  call: z.object({ claimId: z.uuid(), callId: z.uuid(), kind: CLAIM_KIND, state: z.enum(['connecting', 'talking']), since: z.iso.datetime(), heldSince: z.iso.datetime().nullable(), outcome: z.enum(DISPOSITIONS).nullable() }).nullable(),
  /** `isHandedOver`: another agent has the call now, and its complaint; `moreSeconds`: how much an extension adds, 0 when there is none left; `isOutcomeChosen`: the agent chose the outcome, it was not filled in. */
  wrapUp: z.object({ callId: z.uuid(), until: z.iso.datetime(), moreSeconds: z.number().int(), isHandedOver: z.boolean().default(false), outcome: z.enum(DISPOSITIONS).nullable(), isOutcomeChosen: z.boolean().default(false) }).nullable(),
  /** What the agent last asked for; in a call and in wrap-up it is what comes after. `reason`: the break's code. */
  wish: z.object({ kind: z.enum(['ready', 'break', 'away']), reason: z.string().nullable() }),
  /** The breaks that can be chosen, and how long each is meant to be. The one that an agent is on is among them. */
  breaks: z.array(z.object({ code: z.string(), name: z.string(), minutes: z.number().int(), isOffered: z.boolean() })),
  line: LineSchema,
});
export type DeskSnapshot = z.infer<typeof DeskSnapshotSchema>;

export const NothingSchema = z.object({}).strict();
/** `desk:heartbeat`, every 5 seconds and on every change: keeps the lease; says what the browser lacks for a call (nothing: `[]`). */
export const HeartbeatSchema = z.object({ unready: z.array(z.enum(UNREADY_REASONS)).max(UNREADY_REASONS.length) });
/** The answer of `desk:heartbeat`: the server's time, which the screen's timers are counted by. */
export const BeatSchema = z.object({ serverTime: z.iso.datetime() });
/** `desk:break`: a break of this reason, at once or after the call and its wrap-up. Refused `no-such-break`. */
export const BreakSchema = z.object({ reason: z.string().trim().max(60).optional() });
/** `offer:accept` and `offer:decline` */
export const AcceptOfferSchema = z.object({ claimId: z.uuid() });
/** `wrap-up:finish`: the outcome code, and whether to be ready at once. */
export const FinishWrapUpSchema = z.object({
  callId: z.uuid(),
  disposition: z.enum(DISPOSITIONS),
  ready: z.boolean(),
});

/** `wrap-up:extend`: more time to write. Refused `wrap-up-over`, `extended-enough`. */
export const ExtendWrapUpSchema = z.object({ callId: z.uuid() });

/** `wrap-up:outcome`: what the call came to as far as the screen knows; it is kept if the wrap-up runs out. Refused `not-your-call`. */
export const NoteOutcomeSchema = z.object({ callId: z.uuid(), disposition: z.enum(DISPOSITIONS), isChosen: z.boolean().default(false) });

/** The messages, by direction. Every client message is answered `{ ok: true, value } | { ok: false, code, message? }`. */
export const DESK_EVENTS = {
  toServer: ['desk:open', 'desk:heartbeat', 'desk:ready', 'desk:break', 'desk:not-ready', 'offer:accept', 'offer:decline', 'wrap-up:finish', 'wrap-up:extend', 'wrap-up:outcome'],
  toClient: ['desk', 'line'],
} as const;
