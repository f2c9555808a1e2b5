/** The carrier tells times in whole seconds. */
const SECOND_MS = 1000;

/** When a recording began: the second that the carrier tells, or the instant within it at which we asked, so that pauses are counted from the right place. */
export function beganAt(told: Date, askedAt: Date | null): Date {
  const sinceTold = askedAt ? askedAt.getTime() - told.getTime() : 0;
  return askedAt && sinceTold > 0 && sinceTold < SECOND_MS ? askedAt : told;
}
