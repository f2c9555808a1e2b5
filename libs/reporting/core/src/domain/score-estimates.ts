/** A waiting caller was told about how long it takes (`told-place` of the floor's book); `null`: no time was said. */
export interface ToldWait {
  readonly callId: string;
  readonly at: Date;
  readonly estimateSeconds: number | null;
}

/** A caller left the waiting line (`left-queue`). */
export interface LeftWait {
  readonly callId: string;
  readonly at: Date;
  readonly as: string;
}

/** How good the times were that callers were told. */
export interface EstimateScore {
  /** Times told to callers who then talked: what the figures rest on. */
  readonly scored: number;
  /** Times told to others: how long they would have waited nobody knows. */
  readonly unscored: number;
  /** Mean of the absolute errors, in seconds; `null` where nothing is scored, as with the others. */
  readonly meanAbsoluteErrorSeconds: number | null;
  /** Mean of told less waited, in seconds: above 0 callers were told too long a time. */
  readonly biasSeconds: number | null;
  /** The share, 0 to 1, whose error is within 60 s or within 30 % of what was waited. */
  readonly within: number | null;
}

/** An error within either is none that a caller minds. */
export const GOOD_ENOUGH = { seconds: 60, share: 0.3 } as const;

/** Whether an error in seconds, of what was told less what was waited, is one that nobody minds. */
export const isGoodEstimate = (error: number, waited: number): boolean => Math.abs(error) <= Math.max(GOOD_ENOUGH.seconds, GOOD_ENOUGH.share * waited);

/**
 * Scores what callers were told against how long it took them from then on to be talking. Of several endings of one call the
 * last stands, as in the floor's book; what was told after it is not counted.
 */
export function scoreEstimates(told: readonly ToldWait[], left: readonly LeftWait[]): EstimateScore {
  const endings = new Map(left.map((one) => [one.callId, one]));
  const times = told.flatMap(({ callId, at, estimateSeconds }) => {
    const ending = endings.get(callId);
    if (estimateSeconds === null || (ending && ending.at < at)) return [];
    const waited = ending?.as === 'talking' ? (ending.at.getTime() - at.getTime()) / 1000 : null;
    return [{ estimateSeconds, waited }];
  });
  const errors = times.flatMap(({ estimateSeconds, waited }) => (waited === null ? [] : [{ error: estimateSeconds - waited, waited }]));
  return {
    scored: errors.length,
    unscored: times.length - errors.length,
    meanAbsoluteErrorSeconds: meanOf(errors.map(({ error }) => Math.abs(error))),
    biasSeconds: meanOf(errors.map(({ error }) => error)),
    within: meanOf(errors.map(({ error, waited }) => (isGoodEstimate(error, waited) ? 1 : 0))),
  };
}

const meanOf = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);
