import type { Tx } from '@pukar/platform/database';

/** The calls that we owe. */
export abstract class RingBackPort {
  /** Whoever left the message is to be rung back. */
  abstract owe(tx: Tx, owed: { readonly callId: string; readonly at: Date }): Promise<void>;
}
