import type { AnnounceRule, LongestWait, WayOutOfLine } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';

/** Where a waiting caller stands. */
export interface PlaceOfCaller {
  /** 1 is the next to be served. */
  readonly place: number;
  readonly pool: string;
  /** Whether anybody who speaks their language works now. */
  readonly isStaffed: boolean;
  /** About how long they wait still; `null` where it cannot be said. */
  readonly estimateSeconds: number | null;
  /** How their queue tells them, how long it lets them wait, and how it would have them leave; `null` where it keeps them. */
  readonly announce: AnnounceRule;
  readonly longestWait: LongestWait;
  readonly wayOut: WayOutOfLine | null;
}

/** A caller who wants an agent. */
export interface CallerForLine {
  readonly callId: string;
  readonly language: string;
  /** The department that the call is about, or what menus told of it; and what menus told. */
  readonly topic: string | null;
  readonly menu: string | null;
  /** Since when their turn counts. */
  readonly at: Date;
  /** It was we who rang them. */
  readonly isCallBack: boolean;
  /** The calls for which they are rung back: they stand in the queue that they left last, whose needs have come down since `at`. */
  readonly standsFor?: readonly string[] | undefined;
}

/** The callers who wait for an agent. */
export abstract class WaitingLinePort {
  /** Gives the caller a place, once. */
  abstract join(tx: Tx, caller: CallerForLine): Promise<{ readonly pool: string; readonly longestWaitSeconds: number }>;
  /** Takes the caller out; gives whether they were waiting until now. Who talked is not counted otherwise, whatever was heard first. */
  abstract leave(tx: Tx, leaving: { readonly callId: string; readonly as: 'talking' | 'abandoned' | 'sent-away' | 'failed' | 'call-back' | 'message'; readonly at: Date }): Promise<boolean>;
  /** Takes one who hung up out of the line at once, before their call's end is worked out; where an agent has them, or is offered them, that end does it. Saved when it returns. */
  abstract hungUp(callId: string, at: Date): Promise<void>;
  /** Where the caller stands; undefined for one who does not wait. */
  abstract place(callId: string): Promise<PlaceOfCaller | undefined>;
  /** The longest that anybody is let wait, in seconds, whatever their queue. */
  abstract longestWaitSeconds(): Promise<number>;
  /** Notes what a caller is told of their place; saved when it returns. The same told again in the same moment is noted once. */
  abstract told(callId: string, told: { readonly place: number; readonly estimateSeconds: number | null }): Promise<void>;
}
