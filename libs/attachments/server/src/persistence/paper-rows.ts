import { Injectable } from '@nestjs/common';
import type { Paper } from '@pukar/attachments-core/contracts';
import type { Tx } from '@pukar/platform/database';

/** A paper as it is kept. */
export interface PaperRow {
  readonly id: string;
  readonly callId: string;
  readonly kind: Paper['kind'];
  readonly bytes: number;
  readonly pages: number;
  readonly addedAt: Date;
}

const COLUMNS = 'id, call_id as "callId", kind, byte_count as bytes, page_count as pages, added_at as "addedAt"';

/** The rows of citizens' papers. */
@Injectable()
export class PaperRows {
  async of(source: Pick<Tx, 'query'>, callId: string): Promise<PaperRow[]> {
    return source.query<PaperRow>(`select ${COLUMNS} from attachments.paper where call_id = $1 and removed_at is null order by added_at, id`, [callId]);
  }

  async find(source: Pick<Tx, 'query'>, id: string): Promise<PaperRow | undefined> {
    return (await source.query<PaperRow>(`select ${COLUMNS} from attachments.paper where id = $1 and removed_at is null`, [id]))[0];
  }

  /** Whoever adds to the same draft at the same moment waits here. */
  async hold(tx: Tx, callId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 157))', [callId]);
  }

  async add(tx: Tx, { id, callId, kind, bytes, pages, addedAt }: PaperRow, agentId: string): Promise<void> {
    await tx.query('insert into attachments.paper (id, call_id, kind, byte_count, page_count, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7)', [id, callId, kind, bytes, pages, agentId, addedAt]);
  }

  async remove(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
    await tx.query('update attachments.paper set removed_at = $2 where id = any($1::uuid[]) and removed_at is null', [ids, now]);
  }
}

/** Under which name a paper lies in the store. */
export const keyOfPaper = (id: string): string => `papers/${id}`;

/** As screens get it. */
export const shownPaper = ({ id, kind, bytes, pages, addedAt }: PaperRow): Paper => ({ id, kind, bytes, pages, addedAt: addedAt.toISOString() });
