import type { Tx } from '@pukar/platform/database';

/** What others keep of a citizen who is forgotten. */
export abstract class ErasurePort {
  /** Takes away the papers of these tickets, and lets the time of what was recorded in these calls run out: in the transaction that forgets the citizen. What is held as evidence stays until it is let go. */
  abstract erase(tx: Tx, of: { readonly ticketIds: readonly string[]; readonly callIds: readonly string[] }): Promise<void>;
}
