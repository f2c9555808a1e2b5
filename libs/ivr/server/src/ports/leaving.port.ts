import type { CallerForQueue } from './queue.port.js';

/** A caller who wants a person after hours, and what they leave instead. */
export interface LeavingCaller extends Omit<CallerForQueue, 'isWarned'> {
  readonly what: 'message' | 'call-back';
}

/** What came of it: where the line is asked to speak a message, or whether they are rung back. */
export type Left = { readonly then: 'message'; readonly next: string } | { readonly then: 'kept' | 'already-kept' | 'no-number' };

/** Keeps what callers leave instead of waiting for a person. */
export abstract class LeavingPort {
  /** Saved when it returns, and not saved at all once `late` is aborted. */
  abstract leave(caller: LeavingCaller, late: AbortSignal): Promise<Left>;
}
