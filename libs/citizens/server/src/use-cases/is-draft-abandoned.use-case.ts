import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** Whether nobody goes on with a draft: it did not become a ticket, and was not saved since; or it is not there at all. It tells nothing of what it says. */
@Injectable()
export class IsDraftAbandoned {
  async execute(source: Pick<Tx, 'query'>, callId: string, before: Date): Promise<boolean> {
    return (await source.query('select 1 from vault.draft where call_id = $1 and (ticket_id is not null or updated_at >= $2)', [callId, before])).length === 0;
  }
}
