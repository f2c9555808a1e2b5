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

/** Agents with their live claim. One alone is what is asked for most, and PostgreSQL keeps its plan for that only where it is said so. */
export const agentsById = (tx: Pick<Tx, 'query'>, agentIds: readonly string[]): Promise<AgentRow[]> =>
  agentIds.length === 1 ? agentsWhere(tx, 'a.id = $1', agentIds) : agentsWhere(tx, 'a.id = any($1)', [agentIds]);

/** Reads agents with their live claim; `where` is ours, never a client's. */
export const agentsWhere = (tx: Pick<Tx, 'query'>, where: string, params: readonly unknown[]): Promise<AgentRow[]> =>
  tx.query<AgentRow>(`select ${COLUMNS} from acd.agent a left join acd.claim c on c.agent_id = a.id and c.ended_at is null where ${where}`, params);

/** Gives agents a new version, in one order; gives them with their live claim. */
export async function changedAgents(tx: Tx, agentIds: readonly string[]): Promise<AgentRow[]> {
  const [only, ...others] = new Set(agentIds);
  if (others.length === 0) return tx.query<AgentRow>(changed('id = $1'), [only]);
  await tx.query('select 1 from acd.agent where id = any($1) order by id for no key update', [agentIds]);
  return tx.query<AgentRow>(changed('id = any($1)'), [agentIds]);
}

const changed = (which: string): string => `
  with a as (update acd.agent set version = version + 1 where ${which} returning *)
  select ${COLUMNS} from a left join acd.claim c on c.agent_id = a.id and c.ended_at is null`;

/** What distribution has to know of an agent who may be at work. */
export type AgentOfFloor = Pick<AgentRow, 'id' | 'pool' | 'languages' | 'skills' | 'wish' | 'wish_reason' | 'wish_at' | 'lease_until' | 'unready' | 'wrap_up_until' | 'idle_since' | 'last_offered_at' | 'counted_on' | 'calls_today' | 'talk_seconds_today' | 'state' | 'offered_at' | 'accepted_at' | 'joined_at'>;

const VALUES = ['id', 'pool', 'languages', 'skills', 'wish', 'wish_reason', 'unready', 'counted_on', 'calls_today', 'talk_seconds_today'] as const;
const INSTANTS = ['wish_at', 'lease_until', 'wrap_up_until', 'idle_since', 'last_offered_at'] as const;
const INSTANTS_OF_CLAIM = ['offered_at', 'accepted_at', 'joined_at'] as const;
const milliseconds = (column: string): string => `round(date_part('epoch', ${column}) * 1000)`;
/** For one JSON list of each agent (`a`) with their claim (`c`): a row costs more on its way than in its table. */
export const COLUMNS_OF_FLOOR: readonly string[] = [...VALUES.map((name) => `a.${name}`), 'c.state', ...INSTANTS.map((name) => milliseconds(`a.${name}`)), ...INSTANTS_OF_CLAIM.map((name) => milliseconds(`c.${name}`))];
const NAMES = [...VALUES, 'state', ...INSTANTS, ...INSTANTS_OF_CLAIM] as const;

const FIRST_INSTANT = VALUES.length + 1;
export const agentOf = (agent: readonly unknown[]): AgentOfFloor =>
  Object.fromEntries(NAMES.map((name, nth) => [name, nth >= FIRST_INSTANT && agent[nth] !== null ? new Date(agent[nth] as number) : agent[nth]])) as unknown as AgentOfFloor;

/** What presence is derived from. */
type FactsRow = Pick<AgentRow, 'wish' | 'wish_reason' | 'wish_at' | 'lease_until' | 'unready' | 'wrap_up_until' | 'idle_since' | 'state' | 'offered_at' | 'accepted_at' | 'joined_at'>;

/** The row as the facts that presence is derived from. */
export const factsOf = (row: FactsRow): AgentFacts => ({
  wish: row.wish,
  wishReason: row.wish_reason,
  wishAt: row.wish_at,
  leaseUntil: row.lease_until,
  unready: row.unready,
  wrapUpUntil: row.wrap_up_until,
  idleSince: row.idle_since,
  hold: row.state && row.offered_at ? { state: row.state, since: row.joined_at ?? row.accepted_at ?? row.offered_at } : null,
});
