import { gravestOf, UNREADY_REASONS, type UnreadyReason } from './readiness.js';

/** What an agent is doing now. Derived from facts on the server, never stored, never set. */
export const PRESENCES = ['offline', 'not-ready', 'ready', 'offered', 'on-call', 'wrap-up', 'on-break'] as const;
export type Presence = (typeof PRESENCES)[number];

/**
 * Why an agent who did not ask for it is not ready: an offer went unanswered, their screen was away (asleep, closed,
 * without network), or what their browser lacks.
 */
export const NOT_READY_BECAUSE = ['missed-offer', 'screen-gone', ...UNREADY_REASONS] as const;
export type NotReadyBecause = (typeof NOT_READY_BECAUSE)[number];

/** How an agent holds a call: it rings, it is being connected, or they talk. */
export type HoldState = 'offered' | 'accepted' | 'joined';

/** What is known of an agent. */
export interface AgentFacts {
  /** What the agent last asked for; `away` is neither ready nor break. */
  readonly wish: 'ready' | 'break' | 'away';
  readonly wishReason: string | null;
  readonly wishAt: Date;
  /** Until when the agent's screen counts as open; `null` when it is closed. */
  readonly leaseUntil: Date | null;
  /** What the browser lacks for a call, as it last said; empty when it can take one. */
  readonly unready: readonly UnreadyReason[];
  readonly wrapUpUntil: Date | null;
  readonly idleSince: Date;
  readonly hold: { readonly state: HoldState; readonly since: Date } | null;
}

/** An agent's presence, since when, and why they are not ready where they did not ask for it. */
export interface PresenceNow {
  readonly presence: Presence;
  readonly since: Date;
  readonly because: NotReadyBecause | null;
}

/**
 * Derives the presence. A conversation outlives the agent's screen: the carrier decides when it ends. Everything else
 * needs a screen that is there.
 */
export function presenceOf(facts: AgentFacts, now: Date): PresenceNow {
  const { hold, leaseUntil, wrapUpUntil, wish, wishAt, idleSince } = facts;
  if (hold && hold.state !== 'offered') return { presence: 'on-call', since: hold.since, because: null };
  if (!leaseUntil || leaseUntil <= now) return { presence: 'offline', since: leaseUntil ?? wishAt, because: null };
  if (hold) return { presence: 'offered', since: hold.since, because: null };
  if (wrapUpUntil && wrapUpUntil > now) return { presence: 'wrap-up', since: idleSince, because: null };
  const since = later(idleSince, wishAt);
  if (wish === 'break') return { presence: 'on-break', since, because: null };
  if (wish === 'away') return { presence: 'not-ready', since, because: becauseOf(facts.wishReason) };
  const lacks = gravestOf(facts.unready);
  return lacks ? { presence: 'not-ready', since, because: lacks } : { presence: 'ready', since, because: null };
}

const AT_WORK: readonly Presence[] = ['ready', 'offered', 'on-call', 'wrap-up'];

/**
 * Whether somebody with this presence serves callers: ready for one, or busy with one. Whose browser is not ready, or who
 * did not ask for calls, does not, although their screen is open.
 */
export const isAtWork = (presence: Presence): boolean => AT_WORK.includes(presence);

const later = (a: Date, b: Date): Date => (a > b ? a : b);

const becauseOf = (reason: string | null): NotReadyBecause | null => NOT_READY_BECAUSE.find((known) => known === reason) ?? null;
