/** What an agent is doing now. Derived from facts on the server, never stored, never set. */
export const PRESENCES = ['offline', 'not-ready', 'ready', 'offered', 'on-call', 'wrap-up', 'on-break'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Why an agent who did not ask for it is not ready: an offer went unanswered, or their line is down. */
export type NotReadyBecause = 'missed-offer' | 'line-down';

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
  /** Whether the softphone is registered at the carrier. */
  readonly lineReady: boolean;
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
  return facts.lineReady ? { presence: 'ready', since, because: null } : { presence: 'not-ready', since, because: 'line-down' };
}

const AT_WORK: readonly Presence[] = ['ready', 'offered', 'on-call', 'wrap-up'];

/**
 * Whether somebody with this presence serves callers: ready for one, or busy with one. Whose line is down, or who did not
 * ask for calls, does not, although their screen is open.
 */
export const isAtWork = (presence: Presence): boolean => AT_WORK.includes(presence);

const later = (a: Date, b: Date): Date => (a > b ? a : b);

const becauseOf = (reason: string | null): NotReadyBecause | null => (reason === 'missed-offer' || reason === 'line-down' ? reason : null);
