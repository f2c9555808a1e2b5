import type { Tx } from '@pukar/platform/database';

/** Which ticket a department's one is: the pair lies in the vault. */
export abstract class ReferencePort {
  abstract ticketOf(tx: Tx, forwardedId: string): Promise<string | undefined>;
}
