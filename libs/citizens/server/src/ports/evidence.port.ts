import type { Tx } from '@pukar/platform/database';

/** Keeps a call's recordings as long as a mark rests on them, whatever the rule of retention says. */
export abstract class EvidencePort {
  /** Also for recordings that come in only later. A second time changes nothing. */
  abstract hold(tx: Tx, callId: string, at: Date): Promise<void>;
  /** The recordings are kept no longer than others. */
  abstract release(tx: Tx, callId: string, at: Date): Promise<void>;
}
