import { EFFECT_OF_KIND, type MarkKind } from './mark-kinds.js';
import type { MarkState } from './decide-mark.js';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** From how many marks on how often a caller reaches a person. */
export interface LimitStep {
  readonly marks: number;
  /** One conversation with a person in so many seconds; null: as often as anybody, after a warning. */
  readonly personEverySeconds: number | null;
}

/** The fair limit, as data. */
export interface ConductPolicy {
  /** How long a mark counts, from its call on. */
  readonly windowSeconds: number;
  /** How long an appeal may wait for its decision before the mark stops counting. */
  readonly appealSeconds: number;
  /** Each wants more marks than the one before it, and is stricter. */
  readonly steps: readonly LimitStep[];
}

/**
 * The helpline's policy: one mark in 30 days, and a warning is spoken; three, a person once a day; five, once a week. Menus,
 * the status of complaints, emergency numbers and the appeal are never limited.
 */
export const CONDUCT_POLICY: ConductPolicy = {
  windowSeconds: 30 * DAY_SECONDS,
  appealSeconds: 3 * DAY_SECONDS,
  steps: [
    { marks: 1, personEverySeconds: null },
    { marks: 3, personEverySeconds: DAY_SECONDS },
    { marks: 5, personEverySeconds: 7 * DAY_SECONDS },
  ],
};

/** A mark as the limit counts it. */
export interface CountedMark {
  readonly kind: MarkKind;
  readonly state: MarkState;
  /** When the call was. */
  readonly callAt: Date;
  /** Null while nobody has appealed. */
  readonly appealedAt: Date | null;
}

/** Whether a caller reaches a person now; `again`: when they do, where they do not; `isWarned`: a warning is spoken before the queue. */
export type Standing = { readonly mayReachPerson: true; readonly isWarned: boolean } | { readonly mayReachPerson: false; readonly again: Date };

/**
 * Whether a mark limits its caller at this moment. Only what a supervisor upheld does; it ends by itself, and an appeal that
 * nobody decides in time takes it away until somebody does.
 */
export function counts(mark: CountedMark, policy: ConductPolicy, now: Date): boolean {
  return countsUntil(mark, policy, now) !== null;
}

/** When a mark that counts at this moment ends by itself, should nobody decide anything; null for one that does not count. */
export function countsUntil(mark: CountedMark, policy: ConductPolicy, now: Date): Date | null {
  const end = endOf(mark, policy);
  return EFFECT_OF_KIND[mark.kind].limits && now < end ? end : null;
}

/** When a mark stops counting; the beginning of time for one that never counted. */
function endOf({ state, callAt, appealedAt }: CountedMark, { windowSeconds, appealSeconds }: ConductPolicy): Date {
  const windowEnds = after(callAt, windowSeconds);
  if (state === 'upheld' || state === 'confirmed') return windowEnds;
  if (state === 'appealed' && appealedAt) return earlier(windowEnds, after(appealedAt, appealSeconds));
  return new Date(0);
}

/**
 * Decides whether a caller reaches a person. `talks` are the instants at which their latest conversations with a person began;
 * those of the policy's longest step suffice. Neither their order nor that of the marks matters.
 */
export function standingOf(marks: readonly CountedMark[], talks: readonly Date[], policy: ConductPolicy, now: Date): Standing {
  if (isFree(marks, talks, policy, now)) return { mayReachPerson: true, isWarned: marks.some((mark) => counts(mark, policy, now)) };
  const ends = marks.map((mark) => endOf(mark, policy));
  const waits = policy.steps.flatMap(({ personEverySeconds }) => (personEverySeconds === null ? [] : talks.map((talk) => after(talk, personEverySeconds))));
  const later = [...ends, ...waits].filter((at) => at > now).sort((a, b) => a.getTime() - b.getTime());
  const again = later.find((at) => isFree(marks, talks, policy, at));
  // The last of these moments is behind every mark and every wait, so that one of them is free.
  return again ? { mayReachPerson: false, again } : { mayReachPerson: true, isWarned: true };
}

function isFree(marks: readonly CountedMark[], talks: readonly Date[], policy: ConductPolicy, now: Date): boolean {
  const counted = marks.filter((mark) => counts(mark, policy, now)).length;
  const every = policy.steps.findLast((step) => counted >= step.marks)?.personEverySeconds ?? null;
  return every === null || talks.every((talk) => after(talk, every) <= now);
}

const after = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
