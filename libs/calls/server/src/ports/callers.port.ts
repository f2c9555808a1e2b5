import type { Tx } from '@pukar/platform/database';

/** Remembers who called, in the vault. */
export abstract class CallersPort {
  /** Once per call; `language` only when the caller chose one. */
  abstract remember(tx: Tx, caller: { readonly callId: string; readonly from: string; readonly language: string | null; readonly at: Date }): Promise<void>;
}
