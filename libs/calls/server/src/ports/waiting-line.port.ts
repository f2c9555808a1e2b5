import type { Tx } from '@pukar/platform/database';

/** The callers who wait for an agent. */
export abstract class WaitingLinePort {
  /** Gives the caller a place, once. */
  abstract join(tx: Tx, caller: { readonly callId: string; readonly language: string; readonly at: Date }): Promise<{ readonly pool: string }>;
  /** Takes the caller out; gives whether they were waiting until now. */
  abstract leave(tx: Tx, leaving: { readonly callId: string; readonly as: 'talking' | 'abandoned' | 'sent-away' | 'failed'; readonly at: Date }): Promise<boolean>;
  /** Where the caller stands; undefined for one who does not wait. */
  abstract place(callId: string): Promise<{ readonly place: number; readonly pool: string; readonly isStaffed: boolean } | undefined>;
}
