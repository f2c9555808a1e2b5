import type { Tx } from '@pukar/platform/database';

/** What an agent says of a caller whom they put out. */
export interface AbusiveCall {
  readonly callId: string;
  readonly agentId: string;
  readonly kind: string;
  readonly note: string;
  readonly at: Date;
}

/** Proposes marks about callers, in the vault. */
export abstract class ConductMarksPort {
  /** Once per call. `nobody-to-mark`: the vault knows no citizen of it, as of a call to an officer; `not-yours`: the call was never this agent's. */
  abstract propose(tx: Tx, abusive: AbusiveCall): Promise<'proposed' | 'nobody-to-mark' | 'not-yours'>;
}
