import type { Delivery } from '@pukar/platform/inbox';

/** A caller who wants a person, and what the menus learned of them. */
export interface CallerForQueue {
  readonly callSid: string;
  readonly from: string;
  /** `null` when they chose none. */
  readonly language: string | null;
  readonly keys: string;
  readonly topic: string | null;
  /** The code of the department that it is about. */
  readonly department: string | null;
  readonly at: Date;
  /** The carrier's request in which they asked for one: it is kept with the place that it gave them. */
  readonly delivery: Delivery;
  /** A warning about earlier calls is spoken to them before the queue. */
  readonly isWarned?: boolean;
}

/** Gives callers a place among those who wait for a person. */
export abstract class QueuePort {
  /** Saved when it returns, and not saved at all once `late` is aborted. Gives how the line enters the carrier's queue; undefined for a caller who has hung up meanwhile. */
  abstract join(caller: CallerForQueue, late: AbortSignal): Promise<{ readonly queue: string; readonly action: string; readonly waitUrl: string } | undefined>;
  /** Keeps that the caller was told when they reach a person again. Saved when it returns, likewise. */
  abstract turnAway(caller: Pick<CallerForQueue, 'callSid' | 'from' | 'at' | 'delivery'>, late: AbortSignal): Promise<void>;
}
