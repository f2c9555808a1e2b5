import type { Tx } from '@pukar/platform/database';

/** Keeps what a conversation came to, with the call. */
export abstract class DispositionPort {
  abstract record(tx: Tx, given: { readonly callId: string; readonly agentId: string; readonly disposition: string; readonly at: Date }): Promise<void>;
}
