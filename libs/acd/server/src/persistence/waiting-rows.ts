import type { NotWaiting, WaitingCall } from '@pukar/acd-core/domain';
import type { Tx } from '@pukar/platform/database';

/** Why a caller is to leave the line: their queue is full or nobody is there, it let them go after a while, or too many offers of their call came to nothing. */
export type WayOutBecause = NotWaiting | 'overflow';

/** A waiting call as distribution sees it. */
export interface WaitingRow extends WaitingCall {
  readonly pool: string;
  readonly dueAt: Date | null;
  /** It has been told to leave the line since it came into this queue. */
  readonly isLeaving: boolean;
}

interface Row {
  readonly call_id: string;
  readonly pool: string;
  readonly language: string;
  readonly topic: string | null;
  readonly queue: string;
  readonly priority: number;
  readonly joined_at: Date;
  readonly in_queue_since: Date;
  readonly directed_to: string | null;
  readonly directed_until: Date | null;
  readonly preferred_agent: string | null;
  readonly offers: number;
  readonly due_at: Date | null;
  readonly is_leaving: boolean;
}

/** Calls that somebody has or that ring at somebody, for `not in`: they are gathered once. Compared one by one they would be read again for each caller who waits, because PostgreSQL takes a table that changes so fast for an empty one. */
export const CLAIMED = `select call_id from acd.claim where ended_at is null and kind = 'call'`;

/** The calls of a pool that wait and are offered to nobody. */
export async function waitingCalls(tx: Pick<Tx, 'query'>, pool: string): Promise<WaitingRow[]> {
  const rows = await tx.query<Row>(
    `select call_id, pool, language, topic, queue, priority, joined_at, coalesce(in_queue_since, joined_at) as in_queue_since, directed_to, directed_until, preferred_agent, offers, due_at,
       way_out is not null and way_out_at >= coalesce(in_queue_since, joined_at) as is_leaving
     from acd.waiting w
     where pool = $1 and left_at is null and call_id not in (${CLAIMED})`,
    [pool],
  );
  return rows.map((row) => ({
    callId: row.call_id, pool: row.pool, language: row.language, topic: row.topic, queue: row.queue, priority: row.priority, joinedAt: row.joined_at, inQueueSince: row.in_queue_since,
    directed: row.directed_to && row.directed_until ? { to: row.directed_to, until: row.directed_until } : null, preferredAgent: row.preferred_agent, offers: row.offers, dueAt: row.due_at, isLeaving: row.is_leaving,
  }));
}

/** How many wait in each queue of a pool, counted no further than to its limit. */
export async function lengthsOf(tx: Pick<Tx, 'query'>, pool: string, queues: readonly { readonly code: string; readonly longest: number }[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ code: string; length: number }>(
    `select q.code, (select count(*)::integer from (select 1 from acd.waiting w where w.pool = $1 and w.queue = q.code and w.left_at is null limit q.longest) first) as length
     from jsonb_to_recordset($2::jsonb) as q (code text, longest integer)`,
    [pool, JSON.stringify(queues.map(({ code, longest }) => ({ code, longest })))],
  );
  return new Map(rows.map(({ code, length }) => [code, length]));
}

/** Calls that go to another queue: their needs and their offers begin anew there. Gives those that waited still. */
export async function moveToQueues(tx: Tx, moves: readonly { readonly callId: string; readonly to: string }[], now: Date): Promise<ReadonlySet<string>> {
  if (moves.length === 0) return new Set();
  const moved = await tx.query<{ call_id: string }>(
    `update acd.waiting w set queue = m.queue, in_queue_since = $2, offers = 0
     from (select w.call_id, m.queue from acd.waiting w join jsonb_to_recordset($1::jsonb) as m (call_id uuid, queue text) on m.call_id = w.call_id
       where w.left_at is null order by w.call_id for no key update of w) m
     where w.call_id = m.call_id returning w.call_id`,
    [JSON.stringify(moves.map(({ callId, to }) => ({ call_id: callId, queue: to }))), now],
  );
  return new Set(moved.map(({ call_id }) => call_id));
}

/** Calls whose caller is to leave the line by a way; whoever speaks to them next tells them. Gives those that waited still. */
export async function sendOut(tx: Tx, out: readonly { readonly callId: string; readonly to: 'voicemail' | 'call-back'; readonly because: WayOutBecause }[], now: Date): Promise<ReadonlySet<string>> {
  if (out.length === 0) return new Set();
  const sent = await tx.query<{ call_id: string }>(
    `update acd.waiting w set way_out = o.way, way_out_because = o.because, way_out_at = $2
     from (select w.call_id, o.way, o.because from acd.waiting w join jsonb_to_recordset($1::jsonb) as o (call_id uuid, way text, because text) on o.call_id = w.call_id
       where w.left_at is null order by w.call_id for no key update of w) o
     where w.call_id = o.call_id returning w.call_id`,
    [JSON.stringify(out.map(({ callId, to, because }) => ({ call_id: callId, way: to, because }))), now],
  );
  return new Set(sent.map(({ call_id }) => call_id));
}

/** Writes when each call is to be looked at next. */
export async function saveDue(tx: Tx, due: readonly { readonly callId: string; readonly at: Date | null }[]): Promise<void> {
  if (due.length === 0) return;
  await tx.query(
    `update acd.waiting w set due_at = d.at
     from (select w.call_id, d.at from acd.waiting w join jsonb_to_recordset($1::jsonb) as d (call_id uuid, at timestamptz) on d.call_id = w.call_id
       where w.left_at is null order by w.call_id for no key update of w) d
     where w.call_id = d.call_id`,
    [JSON.stringify(due.map(({ callId, at }) => ({ call_id: callId, at })))],
  );
}

/** Who talked last in any of these calls. */
export async function lastAgentOf(tx: Pick<Tx, 'query'>, callIds: readonly string[]): Promise<string | null> {
  if (callIds.length === 0) return null;
  const [talked] = await tx.query<{ agent_id: string }>(
    `select agent_id from acd.claim where call_id = any($1) and kind = 'call' and ended_as in ('talked', 'transferred') order by ended_at desc limit 1`, [callIds],
  );
  return talked?.agent_id ?? null;
}
