import type { Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** The pairs of a ticket and the forwarded ticket that it became: they lie in the vault, and nowhere else. */
export abstract class ReferencePort {
  abstract record(tx: Tx, pair: { readonly ticketId: string; readonly forwardedId: string; readonly reference: string }): Promise<Result<void, 'reference-taken'>>;
  /** The latest; undefined while the ticket was not forwarded. */
  abstract forwardedOf(tx: Tx, ticketId: string): Promise<string | undefined>;
}
