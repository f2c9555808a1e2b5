import * as z from 'zod';
import { ALERT_KINDS, type AlertKind } from '../domain/board/alert-limits.js';
import { PRESENCES } from '../domain/presence.js';
import { OUT_OF_PLAN } from '../domain/shifts/out-of-plan.js';

const time = z.iso.datetime();
const count = z.number().int();

/** The kinds of alerts, for schemas. */
export const ALERT_KIND_NAMES = Object.keys(ALERT_KINDS) as [AlertKind, ...AlertKind[]];

/** An agent as the board shows them. */
export const BoardAgentSchema = z.object({
  agentId: z.uuid(),
  name: z.string(),
  presence: z.enum(PRESENCES),
  /** Of a break, or why they are not ready; null where there is none. */
  reason: z.string().nullable(),
  since: time,
  /** Until when a break of this reason may last. */
  breakUntil: time.nullable(),
  /** What they do after this, as it was last asked for. */
  wish: z.enum(['ready', 'break', 'away']),
  languages: z.array(z.string()),
  /** The levels that somebody gave them: `language:hi-IN`, `group:…`, `seniority`. */
  skills: z.record(z.string(), count),
  callId: z.uuid().nullable(),
  queue: z.string().nullable(),
  heldSince: time.nullable(),
  /** Out of adherence: how what they do differs from their plan, and since when; null where it fits, and without a shift now. */
  outOfPlan: z.object({ why: z.enum(OUT_OF_PLAN), since: time }).nullable(),
});
export type BoardAgent = z.infer<typeof BoardAgentSchema>;

export const BoardAlertSchema = z.object({
  id: z.uuid(),
  kind: z.enum(ALERT_KIND_NAMES),
  /** The language, agent or call that it is about; '' for the whole floor. */
  about: z.string(),
  /** In words where there are some: the agent's name. */
  aboutName: z.string().nullable(),
  /** As it was when it was last looked at, in the unit of its kind. */
  measured: z.number(),
  above: z.number(),
  raisedAt: time,
  acknowledgedAt: time.nullable(),
  acknowledgedBy: z.string().nullable(),
});
export type BoardAlert = z.infer<typeof BoardAlertSchema>;

const BoardQueueSchema = z.object({ code: z.string(), name: z.object({ en: z.string(), hi: z.string() }), waiting: count, longestSince: time.nullable(), atWork: count, ready: count });
export type BoardQueue = z.infer<typeof BoardQueueSchema>;

/** A caller who waits, or is to be rung back: where, since when and in which language; nothing of whose call it is. */
const BoardWaitingSchema = z.object({ callId: z.uuid(), queue: z.string(), language: z.string(), priority: count, since: time, inQueueSince: time, topic: z.string().nullable(), ringing: z.boolean(), isCallBack: z.boolean() });
export type BoardWaiting = z.infer<typeof BoardWaitingSchema>;

/** One of the six numbers: its value against its target, with the formula that makes it. */
export const BoardNumberSchema = z.object({
  kind: z.enum(['waiting', 'longest-wait', 'answered-in-time', 'abandoned', 'agents', 'overdue-call-backs']),
  /** Null where there is nothing to make it from: nobody waits, nobody called yet today. */
  value: z.number().nullable(),
  unit: z.enum(['count', 'seconds', 'percent']),
  target: z.object({ atLeast: z.number() }).or(z.object({ atMost: z.number() })).nullable(),
  isMet: z.boolean().nullable(),
  formula: z.object({ name: z.string(), text: z.string() }),
  /** Of the longest wait: since when, so that the screen counts on. */
  since: time.nullable(),
  /** Of the agents: how many do what, by their presence. */
  parts: z.record(z.string(), count).nullable(),
  /** Of a share: how many of how many. */
  share: z.object({ count, of: count }).nullable(),
});
export type BoardNumber = z.infer<typeof BoardNumberSchema>;

/** Everything that the supervisors' board shows: the answer of `floor:open`, and what is pushed as `floor` where other numbers or queues are shown than before. */
export const BoardSchema = z.object({
  version: count,
  serverTime: time,
  numbers: z.array(BoardNumberSchema).max(6),
  queues: z.array(BoardQueueSchema),
  /** In the order in which they are served, and how many more there are than these. */
  waiting: z.array(BoardWaitingSchema),
  moreWaiting: count,
  agents: z.array(BoardAgentSchema),
  alerts: z.array(BoardAlertSchema),
  /** Reasons for a break that a supervisor can give. */
  breaks: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Department groups in which an agent can have a level, and the level that counts where nobody gave one. */
  groups: z.array(z.object({ code: z.string(), name: z.string() })),
  defaultLevel: z.number().int(),
  /** What is being told to the desks. */
  told: z.array(z.object({ id: z.uuid(), text: z.string(), at: time, until: time, by: z.string(), seen: count })),
});
export type Board = z.infer<typeof BoardSchema>;

const { numbers, queues, waiting, moreWaiting, agents, alerts, breaks, groups, defaultLevel, told } = BoardSchema.shape;
/**
 * What changed since version `base`, pushed as `floor`: of agents, numbers and queues those that did, of everything else the whole list where
 * it did. `gone`: agents who are on the board no more. A screen that has another version than `base` opens the floor again.
 */
const BoardChangeSchema = z.object({
  version: count,
  base: count,
  serverTime: time,
  numbers: numbers.exactOptional(), queues: queues.exactOptional(), agents: agents.exactOptional(), gone: z.array(z.uuid()).exactOptional(),
  waiting: waiting.exactOptional(), moreWaiting: moreWaiting.exactOptional(), alerts: alerts.exactOptional(), breaks: breaks.exactOptional(),
  groups: groups.exactOptional(), defaultLevel: defaultLevel.exactOptional(), told: told.exactOptional(),
});
export type BoardChange = z.infer<typeof BoardChangeSchema>;
export const BoardNewsSchema = z.union([BoardChangeSchema, BoardSchema]);
export type BoardNews = z.infer<typeof BoardNewsSchema>;

/**
 * `floor:set-state`: what an agent does from now on, or after their call. `why` is told to the agent; `breakCode`: the break's reason.
 * Refused `unknown-agent`, `not-here`.
 */
export const SetStateSchema = z.object({ agentId: z.uuid(), wish: z.enum(['ready', 'break', 'away']), breakCode: z.string().max(60).optional(), why: z.string().trim().min(3, 'Say in a word or two why.').max(160) });
export type SetState = z.infer<typeof SetStateSchema>;
/** `floor:move`: into another queue, with the place that their waiting gave them. Refused `not-waiting`, `unknown-queue`, `same-queue`. */
export const MoveCallSchema = z.object({ callId: z.uuid(), queue: z.string().max(40) });
export type MoveCall = z.infer<typeof MoveCallSchema>;
/** `floor:prioritise`: a higher number goes first. Refused `not-waiting`. */
export const PrioritiseCallSchema = z.object({ callId: z.uuid(), priority: z.number().int().min(-9).max(99) });
export type PrioritiseCall = z.infer<typeof PrioritiseCallSchema>;
/** `floor:broadcast`: a line for all desks, for so many minutes. */
export const BroadcastSchema = z.object({ text: z.string().trim().min(3, 'Say something.').max(200), minutes: z.number().int().min(5).max(720) });
export type Broadcast = z.infer<typeof BroadcastSchema>;
/** `floor:end-broadcast`. Refused `over`. */
export const EndBroadcastSchema = z.object({ id: z.uuid() });
/** `floor:acknowledge-alert`: somebody looks after it. Refused `over`. */
export const AcknowledgeAlertSchema = z.object({ id: z.uuid() });

/** The answer of `floor:alerts`: the last hundred that were raised, the newest first. */
export const PastAlertSchema = BoardAlertSchema.extend({ clearedAt: time.nullable() });
export type PastAlert = z.infer<typeof PastAlertSchema>;
export const PastAlertsSchema = z.array(PastAlertSchema);

/** The board's messages, and the desk's about what it is told: `told` says only that there is something. */
export const BOARD_EVENTS = {
  toServer: ['floor:open', 'floor:alerts', 'floor:set-state', 'floor:set-skills', 'floor:move', 'floor:prioritise', 'floor:broadcast', 'floor:end-broadcast', 'floor:acknowledge-alert', 'told:mine', 'told:seen'],
  toClient: ['floor', 'told'],
} as const;
