import type { AlertLimit } from '../board/alert-limits.js';
import type { FloorTargets } from './targets.js';

/** A name as staff and callers read it. */
export interface PolicyName {
  readonly en: string;
  readonly hi: string;
}

/** How well somebody can do something: 1 a little, 5 better than anybody. */
export type SkillLevel = 1 | 2 | 3 | 4 | 5;
export const SKILL_LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly SkillLevel[];

/** What a queue can ask of an agent: the caller's language, the departments that the call is about, or years at the desk. */
export const NEED_SKILLS = ['language', 'group', 'seniority'] as const;
export type NeedSkill = (typeof NEED_SKILLS)[number];

/** Departments whose matters are alike: an agent knows all of a group to one level. */
export interface SkillGroup {
  readonly code: string;
  readonly name: PolicyName;
  /** Codes of departments; each is in one group at most. */
  readonly departments: readonly string[];
}

/** From so many seconds in the queue on, so much is enough; `level: null` asks nothing any more. */
export interface Relaxation {
  readonly afterSeconds: number;
  readonly level: SkillLevel | null;
}

/**
 * A skill that an agent needs for a queue's calls, which comes down in steps. What is asked no more: of the language, that
 * of the state is spoken at every desk and serves the caller; of the others, anybody does.
 */
export interface SkillNeed {
  readonly skill: NeedSkill;
  readonly level: SkillLevel;
  /** By rising `afterSeconds`, each lower than the one before. */
  readonly relax: readonly Relaxation[];
}

/**
 * Whom of several able agents a call goes to. `longest-idle`: who has waited longest for a call. `fewest-calls`,
 * `least-talk`: of today. `round-robin`: whose last offer, answered or not, is longest ago. `ordered`: always the most
 * skilled for this queue first.
 */
export const AGENT_ORDERS = ['longest-idle', 'fewest-calls', 'least-talk', 'round-robin', 'ordered'] as const;
export type AgentOrder = (typeof AGENT_ORDERS)[number];

/** Where a call goes that its queue cannot keep: another queue, or out of the line. */
export type WayOut = { readonly queue: string } | 'voicemail' | 'call-back';

/** When a queue lets a call go: it waited so long in it, so many wait before it, or fewer than so many agents are at work who could serve it. */
export type OverflowWhen = { readonly waitedSeconds: number } | { readonly lengthOver: number } | { readonly staffedBelow: number };

/** One rule of overflow; the first of a queue's that holds is followed. */
export interface Overflow {
  readonly when: OverflowWhen;
  readonly to: WayOut;
}

/** A named line of callers and what holds in it. All seconds are counted from when the call came into this queue, but ageing: that from when the caller began to wait. */
export interface QueuePolicy {
  readonly code: string;
  readonly name: PolicyName;
  /** What callers chose in the menus that brings them here: codes of departments, and the menus' own topics (`status`, `dues`); none: whoever chose nothing that has a queue. */
  readonly topics: readonly string[];
  /** A call of a higher number goes first. */
  readonly priority: number;
  /** Every so many seconds a caller's priority rises `by`, until it has risen `most`; `everySeconds: 0` never. */
  readonly ageing: { readonly everySeconds: number; readonly by: number; readonly most: number };
  readonly needs: readonly SkillNeed[];
  readonly choose: AgentOrder;
  /** The agent who talked with this caller within so many days comes first, and for `seconds` nobody else is asked while they are at work; `withinDays: 0` forgets who it was. */
  readonly preferred: { readonly seconds: number; readonly withinDays: number };
  readonly overflow: readonly Overflow[];
  /** How many may wait; a caller beyond goes the way of the first overflow out of the line, or is offered a call-back. */
  readonly longest: number;
  /** Where callers go while nobody is at work who could ever serve them here; `tell`: they are told that nobody is there. */
  readonly whenEmpty: WayOut | 'tell';
  /** Nobody waits longer, in whichever queues they were: they are offered a call-back or a message, and whoever takes neither goes `then`. */
  readonly longestWait: { readonly seconds: number; readonly then: 'call-back' | 'voicemail' };
  readonly announce: { readonly firstAfterSeconds: number; readonly everySeconds: number; readonly estimate: boolean };
}

/** A reason for which agents stop taking calls; `work` counts as time worked: a training, a meeting. */
export interface BreakReason {
  readonly code: string;
  readonly name: PolicyName;
  /** How long it is meant to be. */
  readonly minutes: number;
  readonly counts: 'break' | 'work';
}

/** How the floor works, as data: a version of it holds from an instant on, in every process. */
export interface FloorPolicy {
  readonly groups: readonly SkillGroup[];
  /** The level that counts for a group or for seniority where nobody gave the agent one. */
  readonly defaultLevel: SkillLevel;
  /** The first, `general`, is where callers go by default. */
  readonly queues: readonly [QueuePolicy, ...QueuePolicy[]];
  readonly offers: {
    /** How long a call rings at one agent before it goes to the next. */
    readonly ringSeconds: number;
    /** How long the agent's line may take to join after they accepted. */
    readonly connectSeconds: number;
    /** After so many offers that came to nothing a call goes the way out of its queue: something about it is wrong, and it would send agent after agent away. */
    readonly mostPerCall: number;
    /** After so many unanswered offers in a row an agent is not ready until they say so. */
    readonly mostPerAgentInARow: number;
  };
  /** How long an agent may write after a conversation, and how often they may have `extendSeconds` more. */
  readonly wrapUp: { readonly seconds: number; readonly extendSeconds: number; readonly mostExtensions: number };
  /** How long an agent counts as present after the last sign of life from their screen, and how long a closed screen may take to come back. */
  readonly presence: { readonly leaseSeconds: number; readonly reloadSeconds: number };
  readonly breaks: readonly BreakReason[];
  readonly targets: FloorTargets;
  readonly alerts: readonly AlertLimit[];
}

/** Where callers go who go nowhere else. */
export const GENERAL_QUEUE = 'general';
