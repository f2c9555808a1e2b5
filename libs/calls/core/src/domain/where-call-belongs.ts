/** What the caller's line does next, after anything that took it out of where it was. */
export type WhereCallBelongs = 'conversation' | 'queue' | 'message' | 'apology' | 'put-out' | 'goodbye';

/** What the rows say of a call that is still up. */
export interface CallStanding {
  /** An agent is in the call's conference by a claim that is still good. */
  readonly agentIsIn: boolean;
  readonly isWaiting: boolean;
  readonly wasSentAway: boolean;
  /** Its agent ended it for abuse. */
  readonly wasPutOut?: boolean;
  /** The caller chose to leave a message, and has not left one yet. */
  readonly wantsMessage: boolean;
}

/**
 * Decides what a call's line does next. It depends on the rows alone, so that the answers to a redirect and to the queue's
 * own action are the same document, in whatever order they are asked for.
 */
export function whereCallBelongs({ agentIsIn, isWaiting, wasSentAway, wantsMessage, wasPutOut = false }: CallStanding): WhereCallBelongs {
  if (wasPutOut) return 'put-out';
  if (agentIsIn) return 'conversation';
  if (wantsMessage) return 'message';
  if (isWaiting) return 'queue';
  return wasSentAway ? 'apology' : 'goodbye';
}
