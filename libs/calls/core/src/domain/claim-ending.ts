/** What a claim on a call that is over came to, as the facts say. */
export type ClaimEnding = 'talked' | 'caller-gone' | 'line-down';

/** What is known of the last claim on a call. Times are the carrier's. */
export interface LastClaim {
  readonly hasTalked: boolean;
  readonly callEndedAt: Date;
  /** When the agent's line was over; null when it is not, or was never made. */
  readonly lineEndedAt: Date | null;
}

/**
 * Whether they talked, the caller hung up on their way to each other, or the agent's line was lost first. The carrier counts
 * in seconds: in the same second it was the caller, because a caller's end is what ends the agent's line.
 */
export function claimEnding({ hasTalked, callEndedAt, lineEndedAt }: LastClaim): ClaimEnding {
  if (hasTalked) return 'talked';
  return lineEndedAt && wholeSecond(lineEndedAt) < wholeSecond(callEndedAt) ? 'line-down' : 'caller-gone';
}

const wholeSecond = (at: Date): number => Math.floor(at.getTime() / 1000);
