import type { Handling } from '@pukar/acd-core/domain';
import type { Tx } from '@pukar/platform/database';

/** How many late conversations, and how many late waits, of a queue the figures rest on. */
const LATE_CALLS = 200;

interface Talked {
  readonly conversations: number;
  readonly talk: number | null;
  readonly wrapUp: number | null;
  readonly variation: number | null;
}

/**
 * What the late conversations of a queue were like: each from the offer that was taken to its end, and the writing after it;
 * what is still written about is not counted. `null` where there were none.
 */
export async function readLateCalls(where: Pick<Tx, 'query'>, queue: string): Promise<Handling | null> {
  const [talked] = await where.query<Talked>(
    `select count(*)::integer as conversations, avg(talk)::float8 as talk, avg(wrap_up)::float8 as "wrapUp", (var_pop(talk + wrap_up) / nullif(avg(talk + wrap_up) ^ 2, 0))::float8 as variation
     from (
       select extract(epoch from c.ended_at - c.offered_at) as talk, extract(epoch from done.at - c.ended_at) as wrap_up
       from (select call_id, agent_id, offered_at, ended_at, ended_as from acd.claim where queue = $1 and ended_as in ('talked', 'transferred') order by ended_at desc limit $2) c
         cross join lateral (
           select coalesce(
             (select e.at from acd.floor_event e where e.call_id = c.call_id and e.agent_id = c.agent_id and e.kind = 'wrapped-up' order by e.id limit 1),
             case when c.ended_as = 'transferred' then c.ended_at end
           ) as at
         ) done
       where done.at is not null
     ) late`,
    [queue, LATE_CALLS],
  );
  if (!talked || talked.conversations === 0) return null;
  return { conversations: talked.conversations, talkSeconds: talked.talk ?? 0, wrapUpSeconds: talked.wrapUp ?? 0, variation: talked.variation ?? 1, leavingPerSecond: await leavingPerSecond(where, queue) };
}

/** Those who left by themselves, by the time that all of the late callers waited: the likeliest rate where each leaves at any moment alike. */
async function leavingPerSecond(where: Pick<Tx, 'query'>, queue: string): Promise<number> {
  const [left] = await where.query<{ rate: number | null }>(
    `select (count(*) filter (where w.left_as in ('abandoned', 'call-back', 'message')) / nullif(sum(greatest(0, extract(epoch from w.left_at - came.at))), 0))::float8 as rate
     from (select call_id, left_at, left_as from acd.waiting where queue = $1 and left_at is not null order by left_at desc limit $2) w
       cross join lateral (select e.at from acd.floor_event e where e.call_id = w.call_id and e.kind = 'queued' order by e.id limit 1) came`,
    [queue, LATE_CALLS],
  );
  return left?.rate ?? 0;
}
