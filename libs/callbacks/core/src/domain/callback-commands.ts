import type { AttemptResult, Callback, CallbackOutcome, OwedCall, OwedReason } from './callback.js';

/** What happens to an open call-back. */
export type CallbackCommand =
  /** Another call of theirs is owed; of one that is known it changes the reason, and that it was withdrawn. */
  | { readonly type: 'owe'; readonly callId: string; readonly reason: OwedReason; readonly owedAt: Date; readonly placeSince: Date; readonly isOutcome: boolean }
  /** Later news: that call is not owed. */
  | { readonly type: 'withdraw'; readonly callId: string }
  /** A caller who waits asks by keypad to be rung when the place comes up; or after hours, to be rung in the morning. */
  | { readonly type: 'keepPlace'; readonly callId: string; readonly placeSince: Date; readonly isForMorning: boolean }
  /** They ring again and want a person. */
  | { readonly type: 'redial'; readonly callId: string }
  /** We talked with them on a call of theirs that ended at `at`. */
  | { readonly type: 'talked'; readonly callId: string; readonly at: Date }
  /** Their own call ended without a talk. */
  | { readonly type: 'redialLost'; readonly callId: string }
  /** It is due: an attempt begins, the agent first or the citizen first. */
  | { readonly type: 'begin'; readonly callId: string; readonly first: 'agent' | 'citizen' }
  /** It is due, and their fair limit lets them reach a person only then. */
  | { readonly type: 'limit'; readonly until: Date }
  | { readonly type: 'attemptEnded'; readonly callId: string; readonly result: AttemptResult; readonly at: Date }
  /** Who answered pressed the key that says: do not ring me about this. */
  | { readonly type: 'decline'; readonly callId: string }
  /** The agent says that who answered was somebody else. */
  | { readonly type: 'wrongNumber'; readonly callId: string }
  | { readonly type: 'ringNow' }
  /** Somebody is at the desks sooner than was foreseen when it was put off. */
  | { readonly type: 'desksOpened' }
  | { readonly type: 'closeByHand' }
  | { readonly type: 'expire' };

/** Why a command changes nothing. */
export type CallbackRefusal = 'not-accepted' | 'not-due' | 'quiet-hours' | 'desks-closed' | 'already-kept' | 'unknown-call' | 'not-old-enough';

/** What a decision tells besides the new state. */
export type CallbackEvent =
  /** Who rings again in time has this place. */
  | { readonly type: 'place-given-back'; readonly since: Date }
  | { readonly type: 'attempt-began'; readonly callId: string }
  | { readonly type: 'attempt-ended'; readonly callId: string; readonly result: AttemptResult }
  /** It was due in quiet hours or while nobody was at the desks, and is moved to their end. */
  | { readonly type: 'postponed'; readonly to: Date }
  /** The outcome; what is owed since the talk makes a new call-back. */
  | { readonly type: 'done'; readonly outcome: CallbackOutcome; readonly owedSince: readonly OwedCall[] };

export interface CallbackDecision {
  readonly callback: Callback;
  readonly events: readonly CallbackEvent[];
}
