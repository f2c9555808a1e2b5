import type { NewsKind } from './delivery.js';
import type { Tx } from '../database/database.js';

/** A row of the inbox before it is written. */
export interface NewsRow {
  /** The first day of the month in which it came: the table can be cut into monthly partitions by it. */
  readonly month: string;
  readonly key: string;
  readonly kind: NewsKind;
  readonly sid: string;
  readonly at: Date;
  readonly token: string | null;
  readonly via: 'carrier' | 'replay';
  /** The raw form, sealed. Made when it is written. */
  readonly seal: () => Buffer;
}

/** Writes the row, or takes up one that failed. A delivery that runs beside the first waits for it here. */
const TAKE = `
  insert into carrier.news as n (month, key, kind, sid, came_at, token, sealed, done_at)
  select $1::date, $2, $3, $4, $5, $6, $7, $8::timestamptz
  where not exists (select 1 from carrier.news before where before.month = ($1::date - interval '1 month')::date and before.key = $2 and before.done_at is not null)
  on conflict (month, key) do update set done_at = excluded.done_at where n.done_at is null
  returning 1`;

/** That a delivery was repeated is noted this often, and then no more; that it failed, more often. */
const MOST_LINES = { seen: 20, other: 200 };
const LINE = `
  insert into carrier.effect (month, key, at, via, effect)
  select $1, $2, $3, $4, effect from unnest($5::text[]) as effect
  where (select count(*) from carrier.effect where month = $1 and key = $2) < $6`;

export const SEEN = 'nothing: seen before';
export const NOTHING_NEW = 'nothing: says nothing new';

/** A callback on its way through the handlers: written in the transaction of its effect, with the names of what it changed. */
export class News {
  private outcome: 'open' | 'taken' | 'seen' = 'open';
  private hasLine = false;

  constructor(private readonly row: NewsRow) {}

  /** Whether anything was written of it yet. */
  get isNoted(): boolean {
    return this.hasLine;
  }

  /** Notes it in the transaction of its effect; false when it had its effect before: then nothing may follow from it. */
  async isNew(tx: Tx): Promise<boolean> {
    if (this.outcome === 'open') await this.take(tx);
    return this.outcome === 'taken';
  }

  /** Names what it changed, in the transaction that changed it. */
  async changed(tx: Tx, ...effects: readonly string[]): Promise<void> {
    if ((await this.isNew(tx)) && effects.length > 0) this.line(tx, effects);
  }

  /** The handlers failed and nothing of theirs was saved: the row waits to be delivered again. */
  async failed(tx: Tx, code: string): Promise<void> {
    const { month, key, kind, sid, at, token } = this.row;
    await tx.query(
      'insert into carrier.news (month, key, kind, sid, came_at, token, sealed) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
      [month, key, kind, sid, at, token, this.row.seal()],
    );
    this.line(tx, [`failed: ${code}`]);
  }

  private async take(tx: Tx): Promise<void> {
    const { month, key, kind, sid, at, token } = this.row;
    const taken = await tx.query(TAKE, [month, key, kind, sid, at, token, this.row.seal(), at]);
    this.outcome = taken.length > 0 ? 'taken' : 'seen';
    if (this.outcome === 'seen') this.line(tx, [SEEN], MOST_LINES.seen);
    // Whoever finds it taken finds to what effect: it is said in the same transaction, where nobody named any.
    else tx.beforeCommit(() => { if (!this.hasLine) this.line(tx, [NOTHING_NEW]); });
  }

  private line(tx: Tx, effects: readonly string[], most = MOST_LINES.other): void {
    this.hasLine = true;
    tx.write(LINE, [this.row.month, this.row.key, this.row.at, this.row.via, [...effects], most]);
  }
}
