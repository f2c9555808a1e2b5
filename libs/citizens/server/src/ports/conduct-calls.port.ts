import type { Tx } from '@pukar/platform/database';

/** The conversation of a call, as the telephone knows it. */
export interface ConductTalk {
  readonly callId: string;
  readonly startedAt: Date;
  /** Null while nobody has talked with the caller. */
  readonly talkingAt: Date | null;
  readonly endedAt: Date | null;
  readonly outcome: string | null;
  /** An agent ended it for abuse. */
  readonly wasPutOut: boolean;
}

/** What the telephone knows of calls that marks are about. It gets ids, never who called. */
export abstract class ConductCallsPort {
  /** Of the calls asked for, those that the telephone knows. */
  abstract talksOf(callIds: readonly string[], source?: Pick<Tx, 'query'>): Promise<readonly ConductTalk[]>;
  /** When each of these calls came to a person, or began to wait for one and still does; the others are left out. */
  abstract talksAmong(callIds: readonly string[], source?: Pick<Tx, 'query'>): Promise<readonly Date[]>;
}
