/** What a department learns of an announcement. */
export const MEASURES = ['asked', 'byCall', 'bySms', 'notReached', 'declined'] as const;
export type Measure = (typeof MEASURES)[number];

/** How many there are in truth: for the helpline alone. */
export type TrueCounts = Readonly<Record<Measure, number>>;

/** How many a department is shown; null is "fewer than 10". */
export type ShownCounts = Readonly<Record<Measure, number | null>>;

/** No figure that a department sees is about fewer persons, and no two figures of one announcement differ by fewer. */
export const LEAST_GROUP = 10;

/** What was shown last, and the truth behind each figure at the time when it was shown. */
export interface Publication {
  readonly shown: ShownCounts;
  readonly behind: TrueCounts;
}

/**
 * What is shown next. A figure stays as it was until at least ten more persons stand behind it, so that no two snapshots tell
 * of a single one; and it is rounded to ten at a point that only the helpline knows (`secretOffset`, 0 to 9, one for each
 * announcement), so that the figures of two announcements do not, either. Fewer than ten are never shown as a figure.
 */
export function publishCounts(last: Publication | null, truth: TrueCounts, secretOffset: number): Publication {
  const isNew = (measure: Measure): boolean => last === null || Math.abs(truth[measure] - last.behind[measure]) >= LEAST_GROUP;
  const pick = <T>(choose: (measure: Measure) => T): Record<Measure, T> => Object.fromEntries(MEASURES.map((measure) => [measure, choose(measure)])) as Record<Measure, T>;
  return {
    shown: pick((measure) => (isNew(measure) ? roundedTo10(truth[measure], secretOffset) : last!.shown[measure])),
    behind: pick((measure) => (isNew(measure) ? truth[measure] : last!.behind[measure])),
  };
}

/** A multiple of ten less than ten away; null for fewer than ten. */
export function roundedTo10(count: number, secretOffset: number): number | null {
  return count < LEAST_GROUP ? null : Math.floor((count + secretOffset) / LEAST_GROUP) * LEAST_GROUP;
}
