import type { CallOutcome } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';

/** Somebody owes a caller a call. */
export interface OwedCall {
  readonly callId: string;
  /** The caller's number as the carrier says it; absent where it is known already, or nobody can say it any more. */
  readonly from: string | undefined;
  /** What their call came to, or what the agent said of it. */
  readonly reason: CallOutcome | 'blank-call' | 'call-dropped';
  readonly at: Date;
  /** The call is over, and this is what it came to: it is the reason that stands. */
  readonly isOutcome?: boolean;
  /** Since when they waited, where they had a place in the line. */
  readonly placeSince?: Date | undefined;
}

/** Since when somebody has waited whom we ring back, and the calls of theirs that were not served. */
export interface OldPlace {
  readonly since: Date;
  readonly standsFor: readonly string[];
}

/** Whom we owe a call, kept in the transaction that makes it so. */
export abstract class OwedCallsPort {
  /** Once per call; the first reason stands until the call's outcome is known. */
  abstract owe(tx: Tx, owed: OwedCall): Promise<void>;
  /** Later news says that nobody owes it: they talked, say. A call that was rung back stays done. */
  abstract withdraw(tx: Tx, callId: string, at: Date): Promise<void>;
  /** Whom we owe a call rings themselves and wants a person. Gives since when they have waited, where they are in time for their old place. */
  abstract redial(tx: Tx, redial: { readonly callId: string; readonly from: string; readonly at: Date }): Promise<Date | undefined>;
  /** The place of whom we ring back; undefined for a call of ours for anything else. */
  abstract placeOf(tx: Tx, callId: string): Promise<OldPlace | undefined>;
}
