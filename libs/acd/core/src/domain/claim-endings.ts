import type { NotReadyBecause } from './presence.js';

/** Why a claim ended without a conversation. */
export type ReleaseReason =
  /** The offer rang in vain. */
  | 'no-answer'
  | 'declined'
  /** A supervisor, or the desk itself, took the ringing call from the agent: nobody's fault, and no figure of theirs. */
  | 'withdrawn'
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
  withdrawn: { stays: true, because: null },
  'caller-gone': { stays: true, because: null },
  'line-down': { stays: false, because: 'line-down' },
  'screen-gone': { stays: false, because: 'screen-gone' },
} as const satisfies Record<ReleaseReason, { readonly stays: boolean; readonly because: NotReadyBecause | null }>;

/** What late news can prove a claim to have come to. */
export type CorrectedEnding = 'talked' | 'caller-gone' | 'line-down';

/**
 * From which ending late news corrects a claim to another. A conversation that took place is proven for good; what an agent
 * declined, or did not answer, stays theirs unless it came to one.
 */
export const CORRECTED_FROM = {
  talked: ['caller-gone', 'line-down', 'declined', 'screen-gone'],
  'caller-gone': ['line-down'],
  'line-down': ['caller-gone'],
} as const satisfies Record<CorrectedEnding, readonly ReleaseReason[]>;
