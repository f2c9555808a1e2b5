import type { ShiftPlan } from '@pukar/acd-core/domain';
import type { IndianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

type Source = Pick<Tx, 'query'>;

/** A plan with who wrote it when, and why. */
export interface WrittenShiftPlan extends ShiftPlan {
  readonly note: string;
  readonly writtenAt: Date;
  readonly writtenBy: string;
}

const PLAN = `p.id::integer as id, p.agent_id as "agentId", p.from_day::text as "fromDay", p.until_day::text as "untilDay", p.week`;

/** Every plan that says something of a day from `first` to `last`; of all agents unless some are named. */
export const plansOf = (source: Source, first: IndianDay, last: IndianDay, agentIds: readonly string[] | null = null): Promise<ShiftPlan[]> =>
  source.query(`select ${PLAN} from acd.shift_plan p where p.from_day <= $2 and (p.until_day is null or p.until_day >= $1) and ($3::uuid[] is null or p.agent_id = any($3))`, [first, last, agentIds]);

/** The last that were written for each of these agents, the last first. */
export const lastPlansOf = (source: Source, agentIds: readonly string[], most: number): Promise<WrittenShiftPlan[]> =>
  source.query(
    `select ${PLAN}, p.note, p.written_at as "writtenAt", p.written_by as "writtenBy"
     from unnest($1::uuid[]) as a (id) cross join lateral (select * from acd.shift_plan s where s.agent_id = a.id order by s.id desc limit $2) p order by p.id desc`,
    [agentIds, most],
  );
