/** What is known of a waiting caller when the hold music ends; `null` when it could not be found out in time. */
export interface WaitingCaller {
  /** 1 is the next to be served. */
  readonly place: number;
  /** Whether anybody who speaks their language works on the floor now. */
  readonly isStaffed: boolean;
  /** An agent has accepted the call, and their line is on its way. */
  readonly isBeingConnected: boolean;
}

/** What a waiting caller has been told so far. It rides in the address of the next round. */
export interface ToldSoFar {
  /** How many rounds of music they have heard; 0 at first. */
  readonly rounds: number;
  /** The place that they were told last; `null` when none was. */
  readonly place: number | null;
  readonly knowsNobodyIsHere: boolean;
  /** They were offered a call-back and a message before they are sent away. */
  readonly hadLastOffer: boolean;
}

/** What a waiting caller hears next: words before the music, or the way out of the queue. `offers`: with the keys that they may press. */
export type WaitingWords =
  | { readonly say: 'place'; readonly place: number; readonly offers: boolean }
  | { readonly say: 'nobody-here' }
  | { readonly say: 'last-offer' }
  | { readonly say: 'nothing' }
  | { readonly say: 'leave' };

/** Nobody is let wait longer than this. */
export const MAX_WAIT_SECONDS = 600;

/** A round of music takes more than half a minute: words that do not change are said every second round, the keys every third. */
const ROUNDS_BETWEEN_WORDS = 2;
const ROUNDS_BETWEEN_OFFERS = 3;

/**
 * Decides what a waiting caller hears. With nobody at the desks they are told so at once, hear one round of music, and
 * leave when there is still nobody; after the longest wait they are offered a call-back or a message first. Whom an agent
 * has accepted hears music until that agent is there, however long the wait was. Not knowing is no reason to send anybody away.
 */
export function waitingWords(caller: WaitingCaller | null, waitedSeconds: number, told: ToldSoFar): WaitingWords {
  if (caller?.isBeingConnected) return { say: 'nothing' };
  if (waitedSeconds >= MAX_WAIT_SECONDS) return { say: told.hadLastOffer ? 'leave' : 'last-offer' };
  if (!caller) return { say: 'nothing' };
  if (!caller.isStaffed) return { say: told.knowsNobodyIsHere ? 'leave' : 'nobody-here' };
  const offers = told.rounds % ROUNDS_BETWEEN_OFFERS === 0;
  const isDue = offers || told.place !== caller.place || told.rounds % ROUNDS_BETWEEN_WORDS === 0;
  return isDue ? { say: 'place', place: caller.place, offers } : { say: 'nothing' };
}
