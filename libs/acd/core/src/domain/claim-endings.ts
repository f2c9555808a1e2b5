import type { NotReadyBecause } from './presence.js';

/** Why a claim ended without a conversation. */
export type ReleaseReason =
  /** The offer rang in vain. */
  | 'no-answer'
  | 'declined'
  /** The caller hung up, or was sent away. */
  | 'caller-gone'
  /** The agent's line could not be reached, or dropped before the caller was there. */
  | 'line-down'
  /** The agent's screen went away. */
  | 'screen-gone';

/**
 * What a release means for the agent. `stays` keeps them ready: it was not their doing. Otherwise they are not ready until
 * they say so, for the reason that their screen shows.
 */
export const AFTER_RELEASE = {
  'no-answer': { stays: false, because: 'missed-offer' },
  declined: { stays: false, because: null },
  'caller-gone': { stays: true, because: null },
  'line-down': { stays: false, because: 'line-down' },
  'screen-gone': { stays: false, because: 'screen-gone' },
} as const satisfies Record<ReleaseReason, { readonly stays: boolean; readonly because: NotReadyBecause | null }>;
