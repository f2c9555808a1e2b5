import type { Tx } from '@pukar/platform/database';
import type { Delivery, News } from '@pukar/platform/inbox';

/** The carrier's line of a telling's call. */
export interface TellingLine {
  readonly callId: string;
  readonly callSid: string;
}

/** How a line enters the queue. */
export interface QueueEntry {
  readonly queue: string;
  readonly action: string;
  readonly waitUrl: string;
}

/** The telephone, as far as announcements ring. */
export abstract class OutgoingCallsPort {
  /** Makes the call known, in the transaction that decides it. Twice changes nothing. */
  abstract prepare(tx: Tx, call: { readonly callId: string; readonly tellingId: string; readonly language: string; readonly at: Date }): Promise<void>;
  /** Rings it, once, however often it is asked. */
  abstract dial(callId: string, answerUrl: string): Promise<void>;
  /** Gives a call up that was not dialled yet; one that was rings on. */
  abstract letBe(callId: string, at: Date): Promise<void>;
  /** How many people wait on the line for a person whom nobody is taking yet. */
  abstract callersWaiting(where: Pick<Tx, 'query'>): Promise<number>;
}

/** What the api does with a line that was answered. */
export abstract class AnsweredCallsPort {
  /** False for a line that is no call of ours, or whose call is over. */
  abstract answered(line: TellingLine, at: Date, news: News): Promise<boolean>;
  /** The announcement was heard, or they want none ever again: the call's outcome says so. */
  abstract said(tx: Tx, callId: string, what: 'announced' | 'declined', at: Date): Promise<void>;
  /** Keeps that we could not go on with this line: saved within moments, or tried again. Never rejects. */
  abstract failed(line: TellingLine, delivery: Delivery): Promise<void>;
  /** Makes whom the telling rang the caller of this call, and gives the line a place in the queue, like any caller's; undefined when it has hung up. */
  abstract queue(line: TellingLine, wish: { readonly tellingId: string; readonly language: string; readonly at: Date }): Promise<QueueEntry | undefined>;
}
