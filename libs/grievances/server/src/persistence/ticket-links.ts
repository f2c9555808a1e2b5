import { Injectable } from '@nestjs/common';
import type { LinkReason } from '@pukar/grievances-core/contracts';
import type { Tx } from '@pukar/platform/database';

/** Another ticket that one has to do with. */
export interface TicketLink {
  readonly ticketId: string;
  readonly reason: LinkReason;
  readonly linkedAt: Date;
}

type Source = Pick<Tx, 'query'>;

const pair = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);

/** The rows of tickets that have to do with each other. */
@Injectable()
export class TicketLinks {
  async of(source: Source, ticketId: string): Promise<TicketLink[]> {
    return source.query<TicketLink>(
      `select other as "ticketId", reason, linked_at as "linkedAt" from grievances.ticket_link where one = $1 and unlinked_at is null
       union all select one, reason, linked_at from grievances.ticket_link where other = $1 and unlinked_at is null order by "linkedAt", "ticketId"`,
      [ticketId],
    );
  }

  /** False where they are linked already. What was unlinked can be linked anew. */
  async link(tx: Tx, a: string, b: string, { reason, by, at }: { readonly reason: LinkReason; readonly by: string; readonly at: Date }): Promise<boolean> {
    const made = await tx.query(
      `insert into grievances.ticket_link as l (one, other, reason, linked_by, linked_at) values ($1, $2, $3, $4, $5)
       on conflict (one, other) do update set reason = excluded.reason, linked_by = excluded.linked_by, linked_at = excluded.linked_at, unlinked_by = null, unlinked_at = null
       where l.unlinked_at is not null returning 1`,
      [...pair(a, b), reason, by, at],
    );
    return made.length > 0;
  }

  async unlink(tx: Tx, a: string, b: string, by: string, at: Date): Promise<boolean> {
    return (await tx.query('update grievances.ticket_link set unlinked_by = $3, unlinked_at = $4 where one = $1 and other = $2 and unlinked_at is null returning 1', [...pair(a, b), by, at])).length > 0;
  }
}
