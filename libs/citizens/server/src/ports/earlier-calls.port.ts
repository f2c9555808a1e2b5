import type { Tx } from '@pukar/platform/database';

/** What the telephone knows of a call and of earlier ones. */
export interface CallFacts {
  /** The language chosen in this call (BCP-47); null when none was. */
  readonly language: string | null;
  /** The menu keys pressed, as `1 → 2`. */
  readonly keys: string;
  readonly waitedSeconds: number;
  /** A warning was spoken before the queue. */
  readonly wasWarned: boolean;
  /** An agent ended it for abuse. */
  readonly wasPutOut: boolean;
  /** Of the calls asked for, those that are over, theirs and ours (`isOurs`: we rang them). */
  readonly earlier: readonly { readonly callId: string; readonly at: Date; readonly seconds: number; readonly isOurs: boolean; readonly outcome: string }[];
}

/** Asks the telephone about calls, by their ids: who called is the vault's. */
export abstract class EarlierCallsPort {
  abstract factsOf(callId: string, earlierCallIds: readonly string[], source?: Pick<Tx, 'query'>): Promise<CallFacts>;
}
