import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** The forwarded ticket that a ticket became last; undefined while it was not forwarded. */
@Injectable()
export class GetReferenceOfTicket {
  async execute(tx: Pick<Tx, 'query'>, ticketId: string): Promise<{ forwardedId: string; reference: string } | undefined> {
    const [row] = await tx.query<{ forwarded_id: string; reference: string }>('select forwarded_id, reference from vault.reference where ticket_id = $1 order by forwarded_id desc limit 1', [ticketId]);
    return row && { forwardedId: row.forwarded_id, reference: row.reference };
  }
}
