import { Injectable } from '@nestjs/common';
import type { CarrierNews, NewsFilter } from '@pukar/calls-core/contracts';
import { Database } from '@pukar/platform/database';

const MOST = 100;

type Row = Omit<CarrierNews[number], 'cameAt'> & { readonly cameAt: Date };

/** The carrier's callbacks, newest first: what each was about and what it changed. Ids and names only. */
@Injectable()
export class ListCarrierNews {
  constructor(private readonly database: Database) {}

  async execute({ kind, sid, effect, verdict, state, before }: NewsFilter): Promise<CarrierNews> {
    const rows = await this.database.query<Row>(
      `select n.month::text, n.key, n.kind, n.sid, n.came_at as "cameAt", n.verdict, n.done_at is not null as "isDone",
         coalesce((select jsonb_agg(jsonb_build_object('via', e.via, 'effect', e.effect) order by e.id) from carrier.effect e where e.month = n.month and e.key = n.key), '[]') as effects
       from carrier.news n
       where ($1::text is null or n.kind = $1) and ($2::text is null or n.sid = $2) and ($3::text is null or n.verdict = $3)
         and ($4::text is null or (n.done_at is not null) = ($4 = 'done')) and ($5::timestamptz is null or n.came_at < $5)
         and ($6::text is null or exists (select 1 from carrier.effect e where e.month = n.month and e.key = n.key and starts_with(e.effect, $6)))
       order by n.came_at desc, n.key limit $7`,
      [kind ?? null, sid ?? null, verdict ?? null, state ?? null, before ?? null, effect || null, MOST],
    );
    return rows.map((row) => ({ ...row, cameAt: row.cameAt.toISOString() }));
  }
}
