import { Injectable } from '@nestjs/common';
import type { DraftContent } from '@pukar/citizens-core/contracts';
import { inwardKey, type TicketNumber } from '@pukar/grievances-core/domain';
import { Database, type Tx } from '@pukar/platform/database';

/** Enough to choose from by typing a letter or two. */
const KNOWN = 40;
const LATEST = 400;

/** Where tickets came from that came in without a call: an office's paper, a programme. */
@Injectable()
export class InwardPapers {
  constructor(private readonly database: Database) {}

  /** The ticket that this paper became already. Whoever enters the same paper at the same moment waits here. */
  async ticketOf(tx: Tx, content: DraftContent): Promise<TicketNumber | undefined> {
    const key = inwardKey(content);
    if (key === null) return undefined;
    tx.write('select pg_advisory_xact_lock(hashtextextended($1, 156))', [key]);
    return (await tx.query<{ number: TicketNumber }>('select t.number from grievances.inward i join grievances.ticket t on t.id = i.ticket_id where i.inward_key = $1', [key]))[0]?.number;
  }

  /** Nothing for a call. */
  keep(tx: Tx, ticketId: string, content: DraftContent, at: Date): void {
    const { intake, receivedOn, receivedAt, inwardNumber } = content;
    if (intake === 'agent') return;
    tx.write(
      'insert into grievances.inward (ticket_id, intake, received_on, received_at, inward_number, inward_key, written_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [ticketId, intake, receivedOn, receivedAt.trim(), intake === 'paper' ? inwardNumber.trim() : null, inwardKey(content), at],
    );
  }

  /** Offices and programmes, those written last first. */
  async places(): Promise<readonly string[]> {
    const rows = await this.database.query<{ received_at: string }>(
      `select received_at from (select received_at, written_at from grievances.inward order by written_at desc limit ${LATEST}) latest group by received_at order by max(written_at) desc limit ${KNOWN}`,
    );
    return rows.map(({ received_at }) => received_at);
  }
}
