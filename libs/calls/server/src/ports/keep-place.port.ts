import type { Tx } from '@pukar/platform/database';

/** What came of a wish to be rung back. */
export type KeptPlace =
  | 'kept'
  /** This number has a call-back waiting already. */
  | 'already-kept'
  /** The number cannot be rung. */
  | 'no-number';

/** Keeps a caller's place for a call-back, so that they need not wait on the line. One for each number. */
export abstract class KeepPlacePort {
  /** Saved with the transaction: only then may it be promised. */
  abstract keep(tx: Tx, caller: { readonly callId: string; readonly from: string; readonly language: string; readonly at: Date }): Promise<KeptPlace>;
}
