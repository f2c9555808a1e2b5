import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { storedTicket, type StoredTicket, type TicketRow } from './ticket-row.js';

/** A ticket that may be about the same thing, how many were merged into it, and how many of them and itself came lately. */
export interface MaybeAlike {
  readonly stored: StoredTicket;
  readonly joined: number;
  readonly lately: number;
}

/** Of one category in one place: more than these were not read by anybody. */
const MOST = 60;

const WAITS = `(state = 'closed' and resolved_at is null)`;

/** Tickets about the same thing, found by what they are about and where, never by whose they are. */
@Injectable()
export class AlikeTickets {
  async near(source: Pick<Tx, 'query'>, categoryCode: string, placeCode: string, { since, lately }: { readonly since: Date; readonly lately: Date }): Promise<readonly MaybeAlike[]> {
    const rows = await source.query<TicketRow & { joined: string; lately: string }>(
      `select t.*, (select count(*) from grievances.ticket m where m.merged_into = t.id) as joined,
         (t.registered_at > $4)::int + (select count(*) from grievances.ticket m where m.merged_into = t.id and m.registered_at > $4) as lately from grievances.ticket t
       where t.category_code = $1 and t.place_code = $2 and t.registered_at > $3
         and t.merged_into is null and t.state in ('registered', 'on-its-way', 'forwarded', 'reopened') and t.kind in ('grievance', 'demand') and not t.is_unwritten
       order by t.registered_at desc limit ${MOST}`,
      [categoryCode, placeCode, since, lately],
    );
    return rows.map((row) => ({ stored: storedTicket(row), joined: Number(row.joined), lately: Number(row.lately) }));
  }

  /** Those merged into a ticket that wait for its answer, and those that had an earlier one of it and whose citizen has not said anything yet; so many at once. Each is held, in the order in which all hold several: that of their ids. */
  async holdToAnswer(tx: Tx, leadId: string, answeredAt: Date, most: number): Promise<readonly StoredTicket[]> {
    const rows = await tx.query<TicketRow>(
      `select * from grievances.ticket where merged_into = $1 and (${WAITS} or (state = 'resolved' and resolved_at < $2)) order by id limit $3 for update`, [leadId, answeredAt, most],
    );
    return rows.map(storedTicket);
  }

  /** Those merged into a ticket that wait for its answer, the one entered first before the others, so many at once. Each is held. */
  async holdWaiting(tx: Tx, leadId: string, most: number): Promise<readonly StoredTicket[]> {
    return (await tx.query<TicketRow>(`select * from grievances.ticket where merged_into = $1 and ${WAITS} order by id limit $2 for update`, [leadId, most])).map(storedTicket);
  }

  async countMerged(source: Pick<Tx, 'query'>, leadId: string): Promise<number> {
    return Number((await source.query<{ count: string }>('select count(*) from grievances.ticket where merged_into = $1', [leadId]))[0]!.count);
  }
}
