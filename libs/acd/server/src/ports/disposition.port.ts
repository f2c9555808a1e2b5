import type { Tx } from '@pukar/platform/database';

/** Keeps what a conversation came to, with the call. `isWhole`: it is what the call came to; otherwise that of a part after which another agent had it. */
export abstract class DispositionPort {
  abstract record(tx: Tx, given: { readonly callId: string; readonly agentId: string; readonly disposition: string; readonly isWhole: boolean; readonly at: Date }): Promise<void>;
}
