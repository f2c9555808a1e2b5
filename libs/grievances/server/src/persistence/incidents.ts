import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** One thing that many people call about. */
export interface Incident {
  readonly id: string;
  readonly categoryCode: string;
  readonly placeCodes: readonly string[];
  readonly since: Date;
  readonly expectedEnd: Date | null;
  /** BCP-47 → what callers are told. */
  readonly words: Readonly<Record<string, string>>;
  /** The ticket whose answer answers all; null until somebody was joined. */
  readonly leadTicketId: string | null;
  readonly openedAt: Date;
  /** What everybody who calls hears of it, by its code; null where they do not. */
  readonly notice: string | null;
}

const COLUMNS = 'id, category_code as "categoryCode", place_codes as "placeCodes", since, expected_end as "expectedEnd", words, lead_ticket_id as "leadTicketId", opened_at as "openedAt", notice';

/** The rows of incidents. */
@Injectable()
export class Incidents {
  async open(tx: Tx, incident: Incident, staffId: string): Promise<void> {
    const { id, categoryCode, placeCodes, since, expectedEnd, words, openedAt, leadTicketId, notice } = incident;
    await tx.query(
      'insert into grievances.incident (id, category_code, place_codes, since, expected_end, words, opened_by, opened_at, lead_ticket_id, notice) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [id, categoryCode, placeCodes, since, expectedEnd, JSON.stringify(words), staffId, openedAt, leadTicketId, notice],
    );
  }

  /** Undefined when it is over already, or never was. */
  async end(tx: Tx, id: string, staffId: string, now: Date): Promise<Incident | undefined> {
    return (await tx.query<Incident>(`update grievances.incident set ended_at = $3, ended_by = $2 where id = $1 and ended_at is null returning ${COLUMNS}`, [id, staffId, now]))[0];
  }

  all(source: Pick<Tx, 'query'>): Promise<Incident[]> {
    return source.query<Incident>(`select ${COLUMNS} from grievances.incident where ended_at is null order by opened_at desc, id`);
  }

  /** Those of a category that are going on at one of these places. */
  near(source: Pick<Tx, 'query'>, categoryCode: string, placeCodes: readonly string[]): Promise<Incident[]> {
    return source.query<Incident>(`select ${COLUMNS} from grievances.incident where category_code = $1 and place_codes && $2::text[] and ended_at is null order by opened_at desc, id`, [categoryCode, placeCodes]);
  }

  /** Holds it until the transaction ends: of two that are joined at once, one is the first. */
  async hold(tx: Tx, id: string): Promise<Incident | undefined> {
    return (await tx.query<Incident>(`select ${COLUMNS} from grievances.incident where id = $1 and ended_at is null for update`, [id]))[0];
  }

  async told(tx: Tx, id: string, notice: string): Promise<void> {
    await tx.query('update grievances.incident set notice = $2 where id = $1', [id, notice]);
  }

  async lead(tx: Tx, id: string, ticketId: string): Promise<void> {
    await tx.query('update grievances.incident set lead_ticket_id = $2 where id = $1', [id, ticketId]);
  }
}
