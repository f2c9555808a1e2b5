import type { Tx } from '@pukar/platform/database';

/** What offices answered. */
export abstract class RepliesPort {
  /** What was done and said about a forwarded ticket, and for the officer of which level it was; undefined while it is open. */
  abstract replyOf(tx: Tx, forwardedId: string): Promise<{ readonly actionCode: string; readonly reply: string; readonly resolvedAt: Date; readonly level: number } | undefined>;
}
