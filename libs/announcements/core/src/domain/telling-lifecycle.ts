import type { Channel, ChannelWish } from './choose-tellings.js';

/** Where a telling stands; the last four are its ends, and each telling has one. */
export const TELLING_STATES = ['to-ring', 'ringing', 'to-write', 'writing', 'told-by-call', 'told-by-sms', 'not-reached', 'declined'] as const;
export type TellingState = (typeof TELLING_STATES)[number];
export type TellingEnd = Extract<TellingState, 'told-by-call' | 'told-by-sms' | 'not-reached' | 'declined'>;

/** A citizen whom the first call does not reach is rung twice more. */
export const MOST_RINGS = 3;

/** What is known of a telling whose call is over. */
export interface EndedRing {
  /** They heard the text to its end, or pressed a key that answers it. */
  readonly wasHeard: boolean;
  /** They pressed the key that ends it for ever. */
  readonly wasDeclined: boolean;
  /** Somebody answered, and hung up before the end. */
  readonly wasAnswered: boolean;
  /** This one counted; one that was put off is none. */
  readonly rings: number;
}

/** What may still be done: the citizen's consent as it is now, and whether the announcement still runs. */
export interface StillPossible {
  readonly call: boolean;
  readonly sms: boolean;
  readonly wish: ChannelWish;
  readonly isRunning: boolean;
}

export type AfterRing = { readonly to: 'to-ring' | 'to-write' } | { readonly to: TellingEnd };

/**
 * What follows a call. Who answered is not rung again, whatever they heard: they know who calls. Who was not reached is rung
 * again, three times in all, then written to if they agreed to it.
 */
export function afterRing(ring: EndedRing, possible: StillPossible): AfterRing {
  if (ring.wasDeclined) return { to: 'declined' };
  if (ring.wasHeard) return { to: 'told-by-call' };
  if (possible.isRunning && possible.call && !ring.wasAnswered && ring.rings < MOST_RINGS) return { to: 'to-ring' };
  return { to: possible.isRunning && possible.sms && possible.wish !== 'call' ? 'to-write' : 'not-reached' };
}

/** Where a telling begins. */
export const firstStateOf = (channel: Channel): TellingState => (channel === 'call' ? 'to-ring' : 'to-write');
