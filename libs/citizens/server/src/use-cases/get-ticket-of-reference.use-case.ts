import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** Which ticket a forwarded one is; undefined for one that the vault does not know. */
@Injectable()
export class GetTicketOfReference {
  async execute(tx: Pick<Tx, 'query'>, forwardedId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ ticket_id: string }>('select ticket_id from vault.reference where forwarded_id = $1', [forwardedId]);
    return row?.ticket_id;
  }
}
