import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';

/** The call in which a ticket was registered; undefined for a ticket of no call. It tells nothing of the citizen. */
@Injectable()
export class GetCallOfTicket {
  constructor(private readonly database: Database) {}

  async execute(ticketId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ callId: string | null }>('select call_id as "callId" from vault.ticket_citizen where ticket_id = $1', [ticketId]);
    return row?.callId ?? undefined;
  }
}
