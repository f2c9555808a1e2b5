import { Injectable } from '@nestjs/common';
import type { AlertKind, AlertState } from '@pukar/acd-core/domain';
import type { Tx } from '@pukar/platform/database';

/** An alert as its row says. */
export interface AlertRow extends AlertState {
  readonly id: string;
  readonly kind: AlertKind;
  readonly above: number;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly clearedAt: Date | null;
}

const COLUMNS = `id, kind, about, above, measured, over_since as "overSince", raised_at as "raisedAt", acknowledged_at as "acknowledgedAt", acknowledged_by as "acknowledgedBy", cleared_at as "clearedAt"`;
const MOST_LISTED = 100;

/** The rows of alerts. */
@Injectable()
export class AlertRows {
  /** Those that stand, raised or not yet. */
  standing(where: Pick<Tx, 'query'>): Promise<AlertRow[]> {
    return where.query<AlertRow>(`select ${COLUMNS} from acd.alert where cleared_at is null order by raised_at nulls last, id`);
  }

  /** The last that were raised, the newest first. */
  past(where: Pick<Tx, 'query'>): Promise<AlertRow[]> {
    return where.query<AlertRow>(`select ${COLUMNS} from acd.alert where raised_at is not null order by raised_at desc, id limit ${MOST_LISTED}`);
  }

  /** Writes what stands now; gives nothing for one that somebody else has written meanwhile. */
  async keep(tx: Tx, kept: readonly (AlertState & { readonly id: string; readonly above: number })[]): Promise<void> {
    if (kept.length === 0) return;
    await tx.query(
      `insert into acd.alert as a (id, kind, about, above, measured, over_since, raised_at)
       select * from jsonb_to_recordset($1::jsonb) as k (id uuid, kind text, about text, above real, measured real, "overSince" timestamptz, "raisedAt" timestamptz)
       on conflict (kind, about) where cleared_at is null do update set above = excluded.above, measured = excluded.measured, raised_at = coalesce(a.raised_at, excluded.raised_at)
         where (a.above, a.measured, a.raised_at) is distinct from (excluded.above, excluded.measured, coalesce(a.raised_at, excluded.raised_at))`,
      [JSON.stringify(kept)],
    );
  }

  /** Ends what stands no more: one that was never raised leaves no trace. */
  async end(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('delete from acd.alert where id = any($1::uuid[]) and raised_at is null', [ids]);
    await tx.query('update acd.alert set cleared_at = $2 where id = any($1::uuid[]) and cleared_at is null', [ids, at]);
  }
}
