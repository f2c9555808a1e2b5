import { Injectable } from '@nestjs/common';
import type { FloorEvent } from '@pukar/acd-core/contracts';
import type { Tx } from '@pukar/platform/database';

type Source = Pick<Tx, 'query'>;

/** A line of the book, and its number there. */
export type NumberedFloorEvent = FloorEvent & { readonly id: number };

/** One that figures are made of again. `isCounted`: they have it already. */
export type CountableFloorEvent = NumberedFloorEvent & { readonly isCounted: boolean };

const COLUMNS = `e.id::float8 as id, e.at, e.kind, e.call_id as "callId", e.claim_id as "claimId", e.agent_id as "agentId", e.queue, e.detail`;

/** The floor's book for those who make figures of it. */
@Injectable()
export class ReadFloorEvents {
  /** Lines that no figure counts yet, by number, at most so many of the first. */
  async uncounted(source: Source, most: number): Promise<number[]> {
    return (await source.query<{ id: number }>('select id::float8 as id from acd.floor_uncounted order by id limit $1', [most])).map(({ id }) => id);
  }

  /** Every line about the calls that these lines are about. */
  ofCalls(source: Source, ids: readonly number[]): Promise<CountableFloorEvent[]> {
    return source.query(
      `select ${COLUMNS}, u.id is null as "isCounted"
       from (select distinct call_id from acd.floor_event where id = any($1::bigint[]) and call_id is not null) c
         join acd.floor_event e on e.call_id = c.call_id left join acd.floor_uncounted u on u.id = e.id order by e.id`,
      [ids],
    );
  }

  /** What the agents of these lines did, from what they did just before the first of them on. */
  ofAgents(source: Source, ids: readonly number[]): Promise<CountableFloorEvent[]> {
    return source.query(
      `select ${COLUMNS}, u.id is null as "isCounted"
       from (select agent_id, min(id) as first from acd.floor_event where id = any($1::bigint[]) and kind = 'presence' and agent_id is not null group by agent_id) a
         join acd.floor_event e on e.agent_id = a.agent_id and e.kind = 'presence' and e.id >= coalesce(
           (select b.id from acd.floor_event b where b.agent_id = a.agent_id and b.kind = 'presence' and b.id < a.first order by b.id desc limit 1), a.first)
         left join acd.floor_uncounted u on u.id = e.id order by e.id`,
      [ids],
    );
  }

  /** These are counted now. */
  async settle(tx: Tx, ids: readonly number[]): Promise<void> {
    await tx.query('delete from acd.floor_uncounted where id = any($1::bigint[])', [ids]);
  }

  /** Every line about calls that wait or that somebody holds. */
  ofLiveCalls(source: Source): Promise<NumberedFloorEvent[]> {
    return source.query(
      `select ${COLUMNS} from (select call_id from acd.waiting where left_at is null union select call_id from acd.claim where ended_at is null) c
         join acd.floor_event e on e.call_id = c.call_id order by e.id`,
    );
  }

  /** What each agent does now. */
  lastPresences(source: Source): Promise<NumberedFloorEvent[]> {
    return source.query(
      `select ${COLUMNS} from acd.agent a cross join lateral
         (select * from acd.floor_event b where b.agent_id = a.id and b.kind = 'presence' order by b.id desc limit 1) e`,
    );
  }

  /** The lines that name an agent, of a stretch of time, from what they did when it began on. */
  ofAgent(source: Source, agentId: string, span: { readonly from: Date; readonly until: Date }): Promise<NumberedFloorEvent[]> {
    return source.query(
      `select ${COLUMNS} from acd.floor_event e
       where e.agent_id = $1 and e.at < $3 and e.at >= coalesce((select max(b.at) from acd.floor_event b where b.agent_id = $1 and b.kind = 'presence' and b.at <= $2), $2) order by e.id`,
      [agentId, span.from, span.until],
    );
  }
}
