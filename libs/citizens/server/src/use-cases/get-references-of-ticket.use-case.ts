import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** The forwarded tickets that a ticket became, one for each turn of an office; none while it was not forwarded. */
@Injectable()
export class GetReferencesOfTicket {
  async execute(tx: Pick<Tx, 'query'>, ticketId: string): Promise<string[]> {
    const rows = await tx.query<{ forwarded_id: string }>('select forwarded_id from vault.reference where ticket_id = $1 order by forwarded_id', [ticketId]);
    return rows.map(({ forwarded_id: id }) => id);
  }
}
