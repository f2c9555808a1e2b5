import type { Tx } from '@pukar/platform/database';

/** What came of a wish to be rung back. */
export type KeptPlace =
  | 'kept'
  /** This number has a call-back waiting already. */
  | 'already-kept'
  /** The number cannot be rung. */
  | 'no-number';

/** Who asks to be rung back. */
export interface CallerToRingBack {
  readonly callId: string;
  readonly from: string;
  readonly language: string;
  readonly at: Date;
  /** They were told that it comes in the morning: who waits for it now may be rung in the quiet hours too, who does not may not. */
  readonly isForMorning: boolean;
  /** What they chose in the menus, where they never stood in the line: the department that it is about, or else what menus told; and what menus told. */
  readonly chosen?: { readonly topic: string | null; readonly menu: string | null } | undefined;
}

/** Keeps a caller's place for a call-back, so that they need not wait on the line. One for each number. */
export abstract class KeepPlacePort {
  /** Saved with the transaction: only then may it be promised. */
  abstract keep(tx: Tx, caller: CallerToRingBack): Promise<KeptPlace>;
}
