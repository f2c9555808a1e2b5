import type { Delivery } from '@pukar/platform/inbox';

/** A step of a call in the menus: codes only, never a number keyed in. */
export interface MenuNote {
  readonly callSid: string;
  readonly at: Date;
  /** `incoming`, `turn`. */
  readonly kind: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  /** `queued`: they wanted a person. */
  readonly rank?: 'ringing' | 'in-menu' | 'queued';
  readonly language?: string | null;
  /** The menu keys pressed so far. */
  readonly keys?: string;
  /** The caller heard what they asked for. */
  readonly served?: boolean;
  /** The carrier's signature of the request: a request that comes again is no other step. */
  readonly signature?: string | undefined;
}

/** A caller hears the fallback words, which say that we ring back. */
export interface MenuFault {
  readonly callSid: string;
  /** The number to ring, as the carrier says it. */
  readonly from: string;
  readonly at: Date;
  /** The carrier's request that failed, or that says what failed: one that comes again is noted once. */
  readonly delivery: Delivery;
}

/** Takes notes of what happens in calls, without making the caller wait. */
export abstract class CallLogPort {
  abstract note(note: MenuNote): void;
  /** Call it before the fallback words are said: saves that we owe the caller a call, within 400 ms (or fewer) or else behind their back. Never rejects. */
  abstract noteFault(fault: MenuFault, withinMs?: number): Promise<void>;
}
