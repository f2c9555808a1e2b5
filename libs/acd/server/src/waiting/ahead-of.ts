import type { FloorPolicy, GroupAhead } from '@pukar/acd-core/domain';
import type { Tx } from '@pukar/platform/database';
import { CLAIMED } from '../persistence/waiting-rows.js';

/** Callers alike who go before one; `unclaimed`: those who ring at nobody yet. */
export interface Ahead extends Omit<GroupAhead, 'count'> {
  readonly all: number;
  readonly unclaimed: number;
}

/** Who goes before a waiting caller, in the order of `inTurn`: by the priority of queue and call with what it has gained by waiting, and first come first served. */
export function aheadOf(where: Pick<Tx, 'query'>, callId: string, { queues }: Pick<FloorPolicy, 'queues'>, now: Date): Promise<Ahead[]> {
  return where.query<Ahead>(
    `with queue as (select * from jsonb_to_recordset($2::jsonb) as q (code text, priority integer, every integer, by integer, most integer)),
       line as (
         select w.call_id, w.pool, w.queue, w.language, w.topic, w.joined_at, q.priority + w.priority
           + case when q.every > 0 then least(q.most, floor(greatest(0, extract(epoch from $3::timestamptz - w.joined_at)) / q.every)::integer * q.by) else 0 end as priority
         from acd.waiting w join queue q on q.code = case when w.queue in (select code from queue) then w.queue else $4 end
         where w.left_at is null and w.pool = (select pool from acd.waiting where call_id = $1))
     select before.queue, before.language, before.topic, count(*)::integer as all, (count(*) filter (where before.call_id not in (${CLAIMED})))::integer as unclaimed
     from line mine join line before on before.priority > mine.priority or (before.priority = mine.priority and (before.joined_at, before.call_id) < (mine.joined_at, mine.call_id))
     where mine.call_id = $1 group by before.queue, before.language, before.topic`,
    [callId, JSON.stringify(queues.map(({ code, priority, ageing }) => ({ code, priority, every: ageing.everySeconds, by: ageing.by, most: ageing.most }))), now, queues[0].code],
  );
}
