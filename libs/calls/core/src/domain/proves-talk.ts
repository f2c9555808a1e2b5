/** A conference that is over, as the carrier lists it, and the agent's line that was rung into it. */
export interface PastConference {
  readonly callerSid: string;
  /** Whose leaving ended it. */
  readonly endedBySid: string | null;
  readonly endedAt: Date;
  /** Null for a line that was not answered, or is not over. */
  readonly answeredLineEndedAt: Date | null;
}

/**
 * Whether the carrier's record proves that they talked, where all news of the conference was lost. Everybody's leaving ends a
 * conference of ours: so who ended it was in it to the last, and the agent's line, had it left before, would have ended it. A
 * line that was over before belongs to an earlier conference of the same name. The carrier counts in seconds.
 */
export function provesTalk({ callerSid, endedBySid, endedAt, answeredLineEndedAt }: PastConference): boolean {
  return endedBySid === callerSid && answeredLineEndedAt !== null && answeredLineEndedAt.getTime() >= endedAt.getTime() - 1000;
}
