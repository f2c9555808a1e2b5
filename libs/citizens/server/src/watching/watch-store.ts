import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

type Source = Pick<Tx, 'query'>;

/** A watching that goes on. */
export interface Watching {
  readonly watcherId: string;
  readonly since: Date;
}

/** Who watches which draft being written. */
@Injectable()
export class WatchStore {
  /** Begins a watching, or lets it go on until `lapsesAt`; true when it began. One that lapsed is over. */
  async keep(tx: Tx, watch: { readonly id: string; readonly callId: string; readonly watcherId: string; readonly now: Date; readonly lapsesAt: Date }): Promise<boolean> {
    const { id, callId, watcherId, now, lapsesAt } = watch;
    await tx.query('update vault.draft_watch set ended_at = lapses_at where call_id = $1 and watcher_id = $2 and ended_at is null and lapses_at <= $3', [callId, watcherId, now]);
    const [row] = await tx.query<{ id: string }>(
      `insert into vault.draft_watch as w (id, call_id, watcher_id, since, lapses_at) values ($1, $2, $3, $4, $5)
       on conflict (call_id, watcher_id) where ended_at is null do update set lapses_at = greatest(w.lapses_at, excluded.lapses_at) returning id`,
      [id, callId, watcherId, now, lapsesAt],
    );
    return row!.id === id;
  }

  /** Whether there was one to end. */
  async end(tx: Tx, callId: string, watcherId: string, now: Date): Promise<boolean> {
    return (await tx.query('update vault.draft_watch set ended_at = least($3, lapses_at) where call_id = $1 and watcher_id = $2 and ended_at is null returning 1', [callId, watcherId, now])).length > 0;
  }

  /** Who watches the drafts of these calls now. */
  ofAll(source: Source, callIds: readonly string[], now: Date): Promise<{ readonly callId: string; readonly watcherId: string }[]> {
    return source.query('select call_id as "callId", watcher_id as "watcherId" from vault.draft_watch where call_id = any($1::uuid[]) and ended_at is null and lapses_at > $2', [callIds, now]);
  }

  /** Who watches a call's draft now. */
  of(source: Source, callId: string, now: Date): Promise<Watching[]> {
    return source.query<Watching>('select watcher_id as "watcherId", since from vault.draft_watch where call_id = $1 and ended_at is null and lapses_at > $2 order by since', [callId, now]);
  }
}
