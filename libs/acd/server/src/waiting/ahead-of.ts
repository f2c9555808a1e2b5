import type { FloorPolicy, GroupAhead } from '@pukar/acd-core/domain';
import type { Tx } from '@pukar/platform/database';
import { CLAIMED } from '../persistence/waiting-rows.js';

/** Callers alike who go before one; `unclaimed`: those who ring at nobody yet. */
export interface Ahead extends Omit<GroupAhead, 'count'> {
  readonly all: number;
  readonly unclaimed: number;
}

/**
 * Who goes before each of these waiting callers, in the order of `inTurn`: by the priority of queue and call with what it has gained by waiting, and
 * first come first served. The line is put in order once, however many ask.
 */
export async function aheadOf(where: Pick<Tx, 'query'>, callIds: readonly string[], { queues }: Pick<FloorPolicy, 'queues'>, now: Date): Promise<ReadonlyMap<string, readonly Ahead[]>> {
  const rows = await where.query<Ahead & { callId: string }>(
    `with queue as (select * from jsonb_to_recordset($2::jsonb) as q (code text, priority integer, every integer, by integer, most integer)),
       line as materialized (
         select w.call_id, w.pool, w.queue, w.language, w.topic, w.call_id in (${CLAIMED}) as is_claimed,
           row_number() over (partition by w.pool order by q.priority + w.priority
             + case when q.every > 0 then least(q.most, floor(greatest(0, extract(epoch from $3::timestamptz - w.joined_at)) / q.every)::integer * q.by) else 0 end desc, w.joined_at, w.call_id) as place
         from acd.waiting w join queue q on q.code = case when w.queue in (select code from queue) then w.queue else $4 end
         where w.left_at is null and w.pool in (select pool from acd.waiting where call_id = any ($1)))
     select mine.call_id as "callId", before.queue, before.language, before.topic, count(*)::integer as all, (count(*) filter (where not before.is_claimed))::integer as unclaimed
     from line mine join line before on before.pool = mine.pool and before.place < mine.place
     where mine.call_id = any ($1) group by mine.call_id, before.queue, before.language, before.topic`,
    [callIds, JSON.stringify(queues.map(({ code, priority, ageing }) => ({ code, priority, every: ageing.everySeconds, by: ageing.by, most: ageing.most }))), now, queues[0].code],
  );
  const ahead = new Map<string, Ahead[]>(callIds.map((callId) => [callId, []]));
  for (const { callId, ...group } of rows) ahead.get(callId)!.push(group);
  return ahead;
}
