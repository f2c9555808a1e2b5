import type { AgentFacts, HoldState } from '@pukar/acd-core/domain';
import type { Tx } from '@pukar/platform/database';

/** An agent's row with the claim they hold now. */
export interface AgentRow {
  readonly id: string;
  readonly pool: string;
  readonly languages: readonly string[];
  readonly skills: Readonly<Record<string, number>>;
  readonly wish: AgentFacts['wish'];
  readonly wish_reason: string | null;
  readonly wish_at: Date;
  readonly lease_until: Date | null;
  readonly unready: AgentFacts['unready'];
  readonly wrap_up_call: string | null;
  readonly wrap_up_until: Date | null;
  /** They gave the call away that they write about. */
  readonly handed_over: boolean | null;
  readonly wrap_up_extensions: number;
  readonly idle_since: Date;
  readonly last_offered_at: Date | null;
  /** The day (India) that the counts are of. */
  readonly counted_on: string | null;
  readonly calls_today: number;
  readonly talk_seconds_today: number;
  readonly version: number;
  readonly claim_id: string | null;
  readonly call_id: string | null;
  readonly kind: 'call' | 'consult' | null;
  readonly state: HoldState | null;
  readonly offered_at: Date | null;
  readonly lapses_at: Date | null;
  readonly accepted_at: Date | null;
  readonly joined_at: Date | null;
  readonly held_at: Date | null;
  /** What the screen says that the call in hand comes to. */
  readonly outcome: string | null;
  /** The queue that the call came from. */
  readonly claim_queue: string | null;
  /** What they were doing when the book was last written. */
  readonly noted_presence: string | null;
  readonly noted_reason: string | null;
  /** Which call they were writing about then. */
  readonly noted_wrap_up: string | null;
}

const COLUMNS = `a.id, a.pool, a.languages, a.skills, a.wish, a.wish_reason, a.wish_at, a.lease_until, a.unready, a.wrap_up_call, a.wrap_up_until,
  case when a.wrap_up_call is not null then (select t.ended_as = 'transferred' from acd.claim t where t.call_id = a.wrap_up_call and t.agent_id = a.id order by t.fence desc limit 1) end as handed_over,
  a.wrap_up_extensions, a.idle_since, a.last_offered_at, a.counted_on::text as counted_on, a.calls_today, a.talk_seconds_today, a.version, a.noted_presence, a.noted_reason, a.noted_wrap_up,
  c.id as claim_id, c.call_id, c.kind, c.state, c.offered_at, c.lapses_at, c.accepted_at, c.joined_at, c.held_at, c.queue as claim_queue, c.outcome`;

/** Reads agents with their live claim; `where` is ours, never a client's. */
export const agentsWhere = (tx: Pick<Tx, 'query'>, where: string, params: readonly unknown[]): Promise<AgentRow[]> =>
  tx.query<AgentRow>(`select ${COLUMNS} from acd.agent a left join acd.claim c on c.agent_id = a.id and c.ended_at is null where ${where}`, params);

/** Gives agents a new version, in one order; gives them with their live claim. */
export async function changedAgents(tx: Tx, agentIds: readonly string[]): Promise<AgentRow[]> {
  await tx.query('select 1 from acd.agent where id = any($1) order by id for no key update', [agentIds]);
  return tx.query<AgentRow>(
    `with a as (update acd.agent set version = version + 1 where id = any($1) returning *)
     select ${COLUMNS} from a left join acd.claim c on c.agent_id = a.id and c.ended_at is null`,
    [agentIds],
  );
}

/** The row as the facts that presence is derived from. */
export const factsOf = (row: AgentRow): AgentFacts => ({
  wish: row.wish,
  wishReason: row.wish_reason,
  wishAt: row.wish_at,
  leaseUntil: row.lease_until,
  unready: row.unready,
  wrapUpUntil: row.wrap_up_until,
  idleSince: row.idle_since,
  hold: row.state && row.offered_at ? { state: row.state, since: row.joined_at ?? row.accepted_at ?? row.offered_at } : null,
});
