/** Why the helpline owes somebody a call. */
export const OWED_REASONS = [
  /** Hung up while waiting for an agent. */
  'abandoned-in-queue',
  /** Waited as long as we let anybody wait. */
  'sent-away-from-queue',
  /** The call failed, or heard the fallback words. */
  'failed',
  /** Rang the number for missed calls. */
  'rejected',
  /** Asked for it by keypad, and keeps the place. */
  'call-back-kept',
  /** An agent heard nobody. */
  'blank-call',
  /** An agent lost them in the middle of it. */
  'call-dropped',
  /** Left a voicemail and asked to be rung. */
  'voicemail-left',
  /** Ended without an outcome that we know. */
  'no-outcome',
] as const;
export type OwedReason = (typeof OWED_REASONS)[number];

/** A call of theirs that we did not serve. */
export interface OwedCall {
  readonly callId: string;
  readonly reason: OwedReason;
  readonly owedAt: Date;
  /** Later news says that nobody owes it. */
  readonly withdrawnAt: Date | null;
}

/** How a ring-back ended: every call-back ends in exactly one of these. */
export const CALLBACK_OUTCOMES = [
  /** We rang, and talked. */
  'reached',
  /** They rang again, and talked. */
  'redialed',
  /** Every attempt of the policy was made in vain. */
  'not-reached',
  /** Their number was withheld, or none can be rung. */
  'no-number',
  /** Late news says that we did not owe it. */
  'not-owed',
  /** Who answered was somebody else. */
  'wrong-number',
  /** They pressed the key that says: do not ring me about this. */
  'declined',
  /** A supervisor closed it, with a code and a reason. */
  'closed-by-hand',
  /** It could not be rung for as long as the policy waits. */
  'expired',
] as const;
export type CallbackOutcome = (typeof CALLBACK_OUTCOMES)[number];

/** What one attempt came to. `undialled` was given up before the citizen's phone was rung, and in `failed` it was we who could not go on: neither counts. */
export const ATTEMPT_RESULTS = ['talked', 'not-answered', 'engaged', 'unreachable', 'lost', 'failed', 'undialled'] as const;
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number];

/** One time that we ring. */
export interface Attempt {
  /** The outgoing call. */
  readonly callId: string;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly result: AttemptResult | null;
}

/**
 * Where a call-back stands. `waiting`: until it is due. `in-line`: its call stands in the waiting line, at the old place, for an
 * agent. `ringing`: the citizen is rung first. `redialing`: they are calling us themselves. `done`: it has an outcome.
 */
export const CALLBACK_STATES = ['waiting', 'in-line', 'ringing', 'redialing', 'done'] as const;
export type CallbackState = (typeof CALLBACK_STATES)[number];

/** The one item that all owed calls of a citizen make. */
export interface Callback {
  readonly id: string;
  readonly state: CallbackState;
  readonly owed: readonly OwedCall[];
  /** Since when the place is kept that they get again. */
  readonly placeSince: Date;
  /** When they are to be rung; null unless it waits. */
  readonly dueAt: Date | null;
  /** When they asked by keypad to be rung soon. */
  readonly askedAt: Date | null;
  readonly openedAt: Date;
  /** Until when a fair limit keeps them from a person, as it was found when they were last due; null when none did. */
  readonly limitedUntil: Date | null;
  /** When they would be rung if somebody were at the desks then; null where it was not put off for that. */
  readonly wantedAt: Date | null;
  /** From when on it counts that they could not be rung, where nobody was at the desks before; null where that makes no difference. */
  readonly countedFrom: Date | null;
  /** Oldest first; only the last may be without a result. */
  readonly attempts: readonly Attempt[];
  /** Their own call that may settle it. */
  readonly redialCallId: string | null;
  readonly outcome: CallbackOutcome | null;
  readonly doneAt: Date | null;
}

/** The attempt that is under way; undefined when nobody rings. */
export const liveAttempt = (callback: Callback): Attempt | undefined => callback.attempts.find((attempt) => attempt.result === null);

/** Whether an attempt with this result is one of those that the policy allows. */
export const counts = (result: AttemptResult): boolean => result !== 'undialled' && result !== 'failed';

/** How often the citizen's phone was rung in vain. */
export const attemptsMade = (callback: Callback): number => callback.attempts.filter(({ result }) => result !== null && counts(result)).length;

/** The owed calls that still stand. */
export const stillOwed = (callback: Callback): readonly OwedCall[] => callback.owed.filter((call) => call.withdrawnAt === null);

/** How often it was rung in vain since their last call that we did not serve: whoever calls again is not given up for the attempts of before. */
export function attemptsSinceLastOwed(callback: Callback): number {
  const last = Math.max(...stillOwed(callback).map((call) => call.owedAt.getTime()));
  return attemptsMade({ ...callback, attempts: callback.attempts.filter(({ beganAt }) => beganAt.getTime() >= last) });
}
