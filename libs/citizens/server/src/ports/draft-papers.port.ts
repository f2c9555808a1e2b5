import type { Tx } from '@pukar/platform/database';

/** The citizen's papers that were added to a draft. */
export abstract class DraftPapersPort {
  /** Makes them the ticket's that the draft became, in its transaction. */
  abstract keepOf(tx: Tx, callId: string, ticketId: string): Promise<void>;
  /** Takes them away with a draft that is thrown away, in its transaction. */
  abstract dropOf(tx: Tx, callId: string): Promise<void>;
}
