/** Who can be in a conversation. `consulted`: a colleague or a contact who is asked while the caller waits, or whom the call is given to; `third`: a contact who is in it with both; the last three are supervisors. */
export const PARTY_ROLES = ['caller', 'agent', 'consulted', 'third', 'listening', 'whispering', 'barging'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
/** The ways in which a supervisor is in a conversation: hears it; is heard by the agent too; is heard by everybody. */
export const MONITOR_ROLES = ['listening', 'whispering', 'barging'] as const;
export type MonitorRole = (typeof MONITOR_ROLES)[number];
export const isMonitor = (role: PartyRole): role is MonitorRole => MONITOR_ROLES.some((one) => one === role);

export const PARTY_STATES = ['ringing', 'in', 'held', 'gone'] as const;
export type PartyState = (typeof PARTY_STATES)[number];

/** How a conversation stands. */
export const TALK_STATES = [
  /** The agent and the caller are not together (any more). */
  'apart',
  'talking',
  /** The caller waits, and somebody is being rung for advice. */
  'asking',
  /** The caller waits, and the agent talks with whom they asked. */
  'consulting',
  /** All three hear each other. */
  'three-way',
  /** A third party is being rung; the two talk meanwhile. */
  'ringing-third',
  'with-third',
  /** The colleague has the call; the lines are being put right. */
  'handing-over',
] as const;
export type TalkState = (typeof TALK_STATES)[number];

/** What the agent whose call it is can do with those in it. */
export const PARTY_ACTS = ['transfer', 'consult', 'add', 'hold', 'consult-join', 'consult-end', 'complete', 'party-end', 'hang-up'] as const;
export type PartyAct = (typeof PARTY_ACTS)[number];

/** Which acts each state accepts; what is not listed is refused, and has no button. Nobody leaves a caller who is on hold. */
export const ACCEPTED_ACTS = {
  apart: ['hang-up'],
  talking: ['transfer', 'consult', 'add', 'hold', 'hang-up'],
  asking: ['consult-end', 'party-end'],
  consulting: ['consult-join', 'consult-end', 'party-end', 'complete'],
  'three-way': ['consult-end', 'party-end', 'complete', 'hang-up'],
  'ringing-third': ['party-end', 'hang-up'],
  'with-third': ['party-end', 'hang-up'],
  'handing-over': [],
} as const satisfies Record<TalkState, readonly PartyAct[]>;

/** What is known of a conversation, as far as its state depends on it. */
export interface TalkFacts {
  /** The agent and the caller have come together, and neither is known to have left. */
  readonly isTalking: boolean;
  readonly isHandingOver: boolean;
  /** Whom the agent has brought in, or is ringing; a call has one such guest at a time. */
  readonly guest: Guest | null;
}

export interface Guest {
  readonly role: 'consulted' | 'third';
  readonly isIn: boolean;
  /** The caller has been let in to the two. */
  readonly hasJoinedCaller: boolean;
  /** A colleague, to whom the call can be given; a contact has no desk. */
  readonly isColleague: boolean;
}

/** Derives how a conversation stands from the facts; it is stored nowhere. */
export function talkState({ isTalking, isHandingOver, guest }: TalkFacts): TalkState {
  if (isHandingOver) return 'handing-over';
  if (!isTalking) return 'apart';
  if (!guest) return 'talking';
  if (guest.role === 'third') return guest.isIn ? 'with-third' : 'ringing-third';
  if (!guest.isIn) return 'asking';
  return guest.hasJoinedCaller ? 'three-way' : 'consulting';
}

/** What may be done now: the screen's buttons and the server's refusals both come from here. */
export function actsOf(facts: TalkFacts): readonly PartyAct[] {
  const acts: readonly PartyAct[] = ACCEPTED_ACTS[talkState(facts)];
  return facts.guest?.isColleague === false ? acts.filter((act) => act !== 'complete') : acts;
}

/**
 * Whether the caller goes back into the line when the agent's line is lost: they were on hold, or their new agent was not with them
 * yet. Otherwise the conversation is over for both, as any is that one of them leaves.
 */
export const isLeftAlone = (facts: TalkFacts): boolean => ['asking', 'consulting', 'handing-over'].includes(talkState(facts));

/** How a supervisor's line takes part: `isMuted` and `isCoaching` as the carrier knows them (a coach is heard by the agent alone). */
export const HOW_MONITORS = {
  listening: { isMuted: true, isCoaching: false },
  whispering: { isMuted: false, isCoaching: true },
  barging: { isMuted: false, isCoaching: false },
} as const satisfies Record<MonitorRole, { readonly isMuted: boolean; readonly isCoaching: boolean }>;

/** How far the line of a party has come, the lowest first. News may come late or twice, so a rank only rises. */
export const PARTY_RANKS = ['asked', 'ringing', 'in', 'over'] as const;
export type PartyRank = (typeof PARTY_RANKS)[number];
export const partyRankNumber = (rank: PartyRank): number => PARTY_RANKS.indexOf(rank) + 1;

const DIALLED = /^(?:\+91|0)?([1-9]\d{9})$/;

/** The number of a card of the directory as the carrier dials it, E.164; undefined where it is none that can be dialled from afar. */
export function dialledNumber(inGroups: string): string | undefined {
  const national = DIALLED.exec(inGroups.replaceAll(/[\s-]/g, ''))?.[1];
  return national && `+91${national}`;
}
