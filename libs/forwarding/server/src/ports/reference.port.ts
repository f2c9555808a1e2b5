import type { Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** The pairs of a ticket and the forwarded tickets that it became, one for each turn of an office: they lie in the vault, and nowhere else. */
export abstract class ReferencePort {
  abstract record(tx: Tx, pair: { readonly ticketId: string; readonly forwardedId: string; readonly reference: string }): Promise<Result<void, 'reference-taken'>>;
  /** All that it became; none while it was not forwarded. */
  abstract forwardedOf(tx: Tx, ticketId: string): Promise<readonly string[]>;
  /** Undefined for one that the vault does not know. */
  abstract ticketOf(tx: Tx, forwardedId: string): Promise<string | undefined>;
}
