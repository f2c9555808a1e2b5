import { Inject, Injectable } from '@nestjs/common';
import type { LinkReason } from '@pukar/grievances-core/contracts';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';

/** Another ticket that one has to do with. */
export interface TicketLink {
  readonly ticketId: string;
  readonly reason: LinkReason;
  readonly linkedAt: Date;
}

type Source = Pick<Tx, 'query'>;

const pair = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);

/** The rows of tickets that have to do with each other, each change with its audit row. */
@Injectable()
export class TicketLinks {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async of(source: Source, ticketId: string): Promise<TicketLink[]> {
    return source.query<TicketLink>(
      `select other as "ticketId", reason, linked_at as "linkedAt" from grievances.ticket_link where one = $1 and unlinked_at is null
       union all select one, reason, linked_at from grievances.ticket_link where other = $1 and unlinked_at is null order by "linkedAt", "ticketId"`,
      [ticketId],
    );
  }

  /** False where they are linked already. What was unlinked can be linked anew. */
  async link(tx: Tx, a: string, b: string, reason: LinkReason, by: string): Promise<boolean> {
    const made = await tx.query(
      `insert into grievances.ticket_link as l (one, other, reason, linked_by, linked_at) values ($1, $2, $3, $4, $5)
       on conflict (one, other) do update set reason = excluded.reason, linked_by = excluded.linked_by, linked_at = excluded.linked_at, unlinked_by = null, unlinked_at = null
       where l.unlinked_at is not null returning 1`,
      [...pair(a, b), reason, by, this.clock.now()],
    );
    if (made.length > 0) await this.audit(tx, by, 'grievances.link-tickets', a, { other: b, reason });
    return made.length > 0;
  }

  async unlink(tx: Tx, a: string, b: string, by: string): Promise<boolean> {
    const undone = await tx.query('update grievances.ticket_link set unlinked_by = $3, unlinked_at = $4 where one = $1 and other = $2 and unlinked_at is null returning 1', [...pair(a, b), by, this.clock.now()]);
    if (undone.length > 0) await this.audit(tx, by, 'grievances.unlink-tickets', a, { other: b });
    return undone.length > 0;
  }

  private async audit(tx: Tx, by: string, action: string, ticketId: string, detail: Record<string, string>): Promise<void> {
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action, subjectKind: 'ticket', subjectId: ticketId, detail });
  }
}
