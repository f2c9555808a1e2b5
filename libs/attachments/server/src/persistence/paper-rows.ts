import { Injectable } from '@nestjs/common';
import type { Paper } from '@pukar/attachments-core/contracts';
import type { Tx } from '@pukar/platform/database';

/** What a paper belongs to: a draft, and the ticket that it became; or a ticket alone, where it came later. */
export interface PaperOf {
  readonly callId: string | null;
  readonly ticketId: string | null;
}

/** A paper as it is kept. */
export interface PaperRow extends PaperOf {
  readonly id: string;
  readonly kind: Paper['kind'];
  readonly bytes: number;
  readonly pages: number;
  readonly addedAt: Date;
}

type Source = Pick<Tx, 'query'>;

const COLUMNS = 'id, call_id as "callId", ticket_id as "ticketId", kind, byte_count as bytes, page_count as pages, added_at as "addedAt"';

/** The rows of citizens' papers. */
@Injectable()
export class PaperRows {
  async of(source: Source, callId: string): Promise<PaperRow[]> {
    return source.query<PaperRow>(`select ${COLUMNS} from attachments.paper where call_id = $1 and removed_at is null order by added_at, id`, [callId]);
  }

  async ofTicket(source: Source, ticketId: string): Promise<PaperRow[]> {
    return source.query<PaperRow>(`select ${COLUMNS} from attachments.paper where ticket_id = $1 and removed_at is null order by added_at, id`, [ticketId]);
  }

  async find(source: Source, id: string): Promise<PaperRow | undefined> {
    return (await source.query<PaperRow>(`select ${COLUMNS} from attachments.paper where id = $1 and removed_at is null`, [id]))[0];
  }

  /** Whoever adds to the same draft or ticket at the same moment waits here. */
  async hold(tx: Tx, id: string): Promise<void> {
    tx.write('select pg_advisory_xact_lock(hashtextextended($1, 157))', [id]);
  }

  /** Before its bytes are put: as one that is removed already, so that a power cut leaves nothing in the store that nobody knows of. */
  async announce(source: Source, { id, callId, ticketId, kind, bytes, pages, addedAt }: PaperRow, agentId: string): Promise<void> {
    await source.query(
      'insert into attachments.paper (id, call_id, ticket_id, kind, byte_count, page_count, added_by, added_at, removed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)', [id, callId, ticketId, kind, bytes, pages, agentId, addedAt],
    );
  }

  /** Throws where it was erased meanwhile: it lay for an hour. */
  async keep(tx: Tx, id: string): Promise<void> {
    if ((await tx.query('update attachments.paper set removed_at = null where id = $1 and erased_at is null returning 1', [id])).length === 0) throw new Error('a paper was erased before it was kept');
  }

  /** The papers of a draft become its ticket's. */
  async claim(tx: Tx, callId: string, ticketId: string): Promise<void> {
    tx.write('update attachments.paper set ticket_id = $2 where call_id = $1 and removed_at is null and ticket_id is null', [callId, ticketId]);
  }

  async remove(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
    await tx.query('update attachments.paper set removed_at = $2 where id = any($1::uuid[]) and removed_at is null', [ids, now]);
  }

  /** Drafts with papers that no ticket has and that were added before; so many at once, after the one named. */
  async unclaimed(source: Source, before: Date, after: string, most: number): Promise<string[]> {
    const rows = await source.query<{ callId: string }>(
      'select distinct call_id as "callId" from attachments.paper where removed_at is null and ticket_id is null and added_at < $1 and call_id > $2 order by call_id limit $3', [before, after, most],
    );
    return rows.map(({ callId }) => callId);
  }

  async toErase(source: Source, before: Date, most: number): Promise<string[]> {
    return (await source.query<{ id: string }>('select id from attachments.paper where removed_at < $1 and erased_at is null order by removed_at, id limit $2', [before, most])).map(({ id }) => id);
  }

  async erased(source: Source, id: string, now: Date): Promise<void> {
    await source.query('update attachments.paper set erased_at = $2 where id = $1 and removed_at is not null', [id, now]);
  }
}

/** Under which name a paper lies in the store. */
export const keyOfPaper = (id: string): string => `papers/${id}`;

/** As screens get it. */
export const shownPaper = ({ id, kind, bytes, pages, addedAt }: PaperRow): Paper => ({ id, kind, bytes, pages, addedAt: addedAt.toISOString() });
