import type { RecordingKind } from './recording-state.js';

const DAY_MS = 24 * 3_600_000;

/** How many days each kind is kept. */
export type RetentionPolicy = Readonly<Record<RecordingKind, number>>;

/** What the rule looks at. */
export interface RetentionFacts {
  /** When it was recorded, not when it came here: an outage prolongs nothing. */
  readonly recordedAt: Date;
  /** The caller's conversation is evidence, and nobody has released it. */
  readonly isHeldAsEvidence: boolean;
}

/** Until when a recording is kept; undefined while it is held as evidence. After a release the rule counts from the recording again. */
export function retainUntil(kind: RecordingKind, { recordedAt, isHeldAsEvidence }: RetentionFacts, policy: RetentionPolicy): Date | undefined {
  return isHeldAsEvidence ? undefined : new Date(recordedAt.getTime() + policy[kind] * DAY_MS);
}
