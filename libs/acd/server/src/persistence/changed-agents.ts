import type { Tx } from '@pukar/platform/database';
import { type AgentOfFloor, agentOf, COLUMNS_OF_FLOOR } from './agent-rows.js';

/** What a statement saw of other transactions, by PostgreSQL's `pg_current_snapshot()`. */
export interface Snapshot {
  readonly text: string;
  /** The first transaction that had not ended by then, nor any after it. */
  readonly end: bigint;
  /** How many before that went on still. */
  readonly underWay: number;
}

/** Agents as they are now, and which of them the reading transaction itself has written: nobody else sees these, and they may never be. */
export interface Changed {
  readonly snapshot: Snapshot;
  readonly agents: readonly { readonly agent: AgentOfFloor; readonly isOwn: boolean }[];
}

const AGENT = `json_build_array(${COLUMNS_OF_FLOOR.join(', ')}, pg_current_xact_id_if_assigned() is not null and (a.changed_in = pg_current_xact_id_if_assigned() or exists (select 1 from acd.claim o where o.agent_id = a.id and o.changed_in = pg_current_xact_id_if_assigned())))`;
const reading = (...agents: readonly [from: string, where?: string]): string => `
  select pg_current_snapshot()::text as snapshot, pg_current_xact_id_if_assigned()::text as own,
    (select json_agg(${AGENT}) from ${agents[0]} left join acd.claim c on c.agent_id = a.id and c.ended_at is null ${agents[1] ?? ''}) as agents`;
const isChanged = (changedIn: string): string => `${changedIn} >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(${changedIn}, $1::pg_snapshot)`;

/** Everybody whose screen is open or who holds a call. */
const ALL = reading('acd.agent a', 'where a.lease_until > $1 or c.id is not null');
/** Everybody whose row or claim was written by a transaction that the snapshot does not know of, and these. */
const SINCE = reading(`(
  select id from acd.agent where ${isChanged('changed_in')}
  union select agent_id from acd.claim where ${isChanged('changed_in')}
  union select unnest($2::uuid[])) n join acd.agent a on a.id = n.id`);

interface Row {
  readonly snapshot: string;
  readonly own: string | null;
  readonly agents: readonly (readonly unknown[])[] | null;
}

/** Everybody who may be at work now. */
export const everyAgent = async (where: Pick<Tx, 'query'>, now: Date): Promise<Changed> => changedOf((await where.query<Row>(ALL, [now]))[0]!);

/** Whoever has changed since a snapshot, at work or not; `unsure`: others that are read as well. */
export const agentsSince = async (where: Pick<Tx, 'query'>, since: Snapshot, unsure: readonly string[]): Promise<Changed> => changedOf((await where.query<Row>(SINCE, [since.text, unsure]))[0]!);

const changedOf = ({ snapshot, own, agents }: Row): Changed => ({
  snapshot: snapshotOf(snapshot, own),
  agents: (agents ?? []).map((agent) => ({ agent: agentOf(agent), isOwn: agent.at(-1) === true })),
});

/** A transaction does not count itself among those under way, and sees what it wrote: nobody else does until it ends. */
function snapshotOf(text: string, own: string | null): Snapshot {
  const [xmin, xmax, list] = text.split(':') as [string, string, string];
  const end = BigInt(xmax);
  const underWay = list === '' ? [] : list.split(',');
  if (own === null || BigInt(own) >= end) return { text, end, underWay: underWay.length };
  const all = [...underWay.map(BigInt), BigInt(own)].sort((a, b) => (a < b ? -1 : 1));
  return { text: `${all[0]! < BigInt(xmin) ? all[0] : xmin}:${xmax}:${all.join(',')}`, end, underWay: all.length };
}

/** Whether a snapshot was taken before another: what one knows of is only ever added to. */
export const isBefore = (one: Snapshot, other: Snapshot): boolean => one.end < other.end || (one.end === other.end && one.underWay > other.underWay);
