import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** A department's own name for a ticket, and which ticket it is. */
export interface ReferencePair {
  readonly ticketId: string;
  readonly forwardedId: string;
  readonly reference: string;
}

/** Writes the pair of a department's reference and a ticket: it exists only in the vault. Refused when the reference is another ticket's. */
@Injectable()
export class MakeReference {
  async execute(tx: Tx, { ticketId, forwardedId, reference }: ReferencePair): Promise<Result<void, 'reference-taken'>> {
    await tx.query('insert into vault.reference (forwarded_id, reference, ticket_id) values ($1, $2, $3) on conflict do nothing', [forwardedId, reference, ticketId]);
    const same = await tx.query('select 1 from vault.reference where forwarded_id = $1 and reference = $2 and ticket_id = $3', [forwardedId, reference, ticketId]);
    return same.length > 0 ? ok(undefined) : err('reference-taken');
  }
}
