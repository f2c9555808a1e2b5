import type pg from 'pg';

/** What the floor's tables say, read apart from the product. */
export interface FloorRows {
  readonly waiting: readonly { readonly call: string; readonly language: string; readonly queue: string; readonly priority: number; readonly since: Date; readonly leftAs: string | null; readonly isOpen: boolean; readonly topic: string | null; readonly inQueueSince: Date; readonly directedTo: string | null; readonly directedUntil: Date | null; readonly preferred: string | null; readonly isOurs: boolean }[];
  readonly claims: readonly { readonly id: string; readonly call: string; readonly agent: string; readonly kind: string; readonly state: string; readonly lapsesAt: Date | null; readonly endedAs: string | null; readonly isHeld: boolean }[];
  readonly agents: readonly AgentRow[];
  readonly calls: readonly { readonly id: string; readonly sid: string; readonly outcome: string | null; readonly endedAt: Date | null; readonly isHandedOver: boolean }[];
  readonly events: readonly EventRow[];
  readonly owed: ReadonlySet<string>;
  /** Of conversations of several: those who are in one, or are rung into it. */
  readonly parties: readonly { readonly id: string; readonly call: string; readonly role: string }[];
}

export interface AgentRow {
  readonly id: string;
  readonly languages: readonly string[];
  readonly skills: Readonly<Record<string, number>>;
  readonly wish: 'ready' | 'break' | 'away';
  readonly leaseUntil: Date | null;
  readonly unready: readonly string[];
  readonly wrapUpUntil: Date | null;
}

export interface EventRow {
  readonly id: number;
  /** The transaction that wrote it. */
  readonly tx: string;
  readonly kind: string;
  readonly at: Date;
  readonly notedAt: number;
  readonly call: string | null;
  readonly claim: string | null;
  readonly agent: string | null;
  readonly queue: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

const PARTS = `
  select call_id as call, language, queue, priority, joined_at as since, left_as as "leftAs", left_at is null as "isOpen", topic, coalesce(in_queue_since, joined_at) as "inQueueSince", directed_to as "directedTo", directed_until as "directedUntil", preferred_agent as preferred, exists (select from calls.call c where c.id = call_id and c.direction = 'outgoing') as "isOurs" from acd.waiting;
  select id, call_id as call, agent_id as agent, kind, state, lapses_at as "lapsesAt", ended_as as "endedAs", held_at is not null as "isHeld" from acd.claim;
  select id, languages, skills, wish, lease_until as "leaseUntil", unready, wrap_up_until as "wrapUpUntil" from acd.agent;
  select id, carrier_sid as sid, outcome, ended_at as "endedAt", handing_over_since is not null as "isHandedOver" from calls.call;
  select id::integer, xmin::text as tx, kind, at, (extract(epoch from noted_at) * 1000)::float8 as "notedAt", call_id as call, claim_id as claim, agent_id as agent, queue, detail from acd.floor_event order by acd.floor_event.id;
  select call_id as call from callbacks.owed_call where withdrawn_at is null;
  select id, call_id as call, role from calls.party where ended_at is null`;

/** Reads all of it in one go. */
export async function readFloor(admin: pg.Client): Promise<FloorRows> {
  const [waiting, claims, agents, calls, events, owed, parties] = (await admin.query(PARTS) as unknown as pg.QueryResult[]).map(({ rows }) => rows as never[]);
  return { waiting: waiting!, claims: claims!, agents: agents!, calls: calls!, events: events!, owed: new Set((owed as { call: string }[]).map(({ call }) => call)), parties: parties! };
}

/** What each agent has in hand, as their desk would show it. */
export interface InHand {
  readonly agent: string;
  readonly state: 'offered' | 'accepted' | 'joined' | null;
  readonly call: string | null;
  readonly kind: 'call' | 'consult' | null;
  readonly writes: boolean;
  /** Whom the call's agent has in it besides the caller, or is ringing. */
  readonly guest: { readonly id: string; readonly role: string; readonly isIn: boolean } | null;
}

/** And the calls that stand in our line. */
export async function inHand(admin: pg.Client): Promise<{ readonly desks: readonly InHand[]; readonly waiting: readonly string[] }> {
  const [desks, waiting] = (await admin.query(`
    select a.id as agent, c.state, c.call_id as call, c.kind, a.wrap_up_call is not null as writes,
      (select json_build_object('id', p.id, 'role', p.role, 'isIn', p.joined_at is not null) from calls.party p where p.call_id = c.call_id and c.kind = 'call' and p.ended_at is null and p.role in ('consulted', 'third') limit 1) as guest
    from acd.agent a left join acd.claim c on c.agent_id = a.id and c.ended_at is null;
    select call_id as id from acd.waiting where left_at is null order by joined_at`) as unknown as readonly [pg.QueryResult<InHand>, pg.QueryResult<{ id: string }>]);
  return { desks: desks.rows, waiting: waiting.rows.map(({ id }) => id) };
}

/** Everything that a delivery could change, a line for each row: what is about the deliveries themselves is left out. */
export async function everything(admin: pg.Client): Promise<readonly string[]> {
  const tables = ['calls.call', 'calls.leg', 'calls.party', 'acd.waiting', 'acd.claim', 'callbacks.owed_call', 'callbacks.callback', 'platform.outbox', 'calls.call_event', 'acd.floor_event'];
  const parts = [...tables.map((table) => `select '${table} ' || t::text as row from ${table} as t order by t::text`), `select 'acd.agent ' || row(id, wish, wish_reason, wrap_up_call)::text as row from acd.agent order by id`];
  return (await admin.query(parts.join(';')) as unknown as pg.QueryResult<{ row: string }>[]).flatMap(({ rows }) => rows.map(({ row }) => row));
}
