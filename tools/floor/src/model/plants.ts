/** A fault of a kind that a promise forbids, planted into the statements that the product sends. */
export interface Plant {
  readonly breaks: string;
  /** Before the histories, as the owner of the tables. */
  readonly prepare?: string;
  changes(sql: string): string;
}

const instead = (of: string | RegExp, by: string) => (sql: string): string => sql.replace(of, by);
const IN_LINE = 'as is_leaving';
/** What a distribution reads of the line, changed. */
const inLine = (of: string | RegExp, by: string) => (sql: string): string => (sql.includes(IN_LINE) ? sql.replace(of, by) : sql);

/** What is written into the floor's book, changed. */
const inBook = (of: RegExp, by: string) => (sql: string): string => (sql.includes('insert into acd.floor_event') ? sql.replace(of, by) : sql);

/** One of each kind; the books must find every one. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'two-claims-on-a-call': { breaks: 'one to one', prepare: 'drop index acd.one_claim_per_call', changes: inLine(/and call_id not in \([^)]*\)/, '') },
  'two-calls-on-an-agent': { breaks: 'one to one', prepare: 'drop index acd.one_claim_per_agent', changes: (sql) => (/as (versions|agents) from acd\.agent a/.test(sql) ? sql.replace('c.agent_id = a.id and c.ended_at is null', 'c.agent_id = a.id and c.ended_at is null and c.state is null') : sql) },
  'agent-stuck-busy': { breaks: 'an agent is stuck busy', changes: instead(/(update acd\.claim set state = 'ended'[\s\S]*where id = \$1 and ended_at is null)/, `$1 and $3::text not in ('caller-gone', 'talked')`) },
  'ring-that-does-not-stop': { breaks: 'a ring does not stop', changes: instead(/(from acd\.claim where ended_at is null and state = \$1) and lapses_at <= \$2/, `$1 and lapses_at <= $2 and state <> 'offered'`) },
  'call-that-outlives-its-caller': { breaks: 'a call outlives its caller', changes: instead(/update acd\.waiting set left_at = \$2, left_as = \$3([\s\S]*?) where call_id = \$1 and left_at is null/, `update acd.waiting set left_at = $2, left_as = $3$1 where call_id = $$1 and left_at is null and $3::text <> 'abandoned'`) },
  'caller-lost-from-the-line': { breaks: 'left the line as', changes: instead(/insert into acd\.waiting \(([^)]*)\)\s+values \(([^)]*)\)/, `insert into acd.waiting ($1, left_at, left_as) select $2, case when left(($$1::uuid)::text, 1) >= '8' then now() end, case when left(($$1::uuid)::text, 1) >= '8' then 'failed' end`) },
  'caller-never-rung-back': { breaks: 'nobody owes', changes: instead(/insert into callbacks\.owed_call \(([^)]*)\)\s*values \(([^)]*)\)/, `insert into callbacks.owed_call ($1) select $2 where left(($$1::uuid)::text, 1) < '8'`) },
  'last-come-first-served': { breaks: 'first come first served', changes: inLine('priority, joined_at,', `priority, timestamptz '2100-01-01' - (joined_at - timestamptz '2000-01-01') as joined_at,`) },
  'starving-caller': { breaks: 'nobody starves', changes: inLine('left_at is null and', `left_at is null and left(w.call_id::text, 1) < '8' and`) },
  'figure-unlike-its-replay': { breaks: 'replay', changes: inBook(/order by nth/, `where kind <> 'joined' order by nth`) },
  'book-without-breaks': { breaks: 'replay', changes: inBook(/order by nth/, `where detail->>'presence' is distinct from 'wrap-up' order by nth`) },
  'duplicate-counts-twice': { breaks: 'the same answer twice', changes: (sql) => (/insert into carrier\.news as n[\s\S]*where not exists/.test(sql) ? `with again as (update calls.call set keys = keys || '0' where carrier_sid = $4 returning 1) ${sql}` : sql) },
  'outcome-forgotten': { breaks: 'no outcome', changes: instead(/(update calls\.call set[^;]*outcome = )\$2/, `$1case when $2 = 'abandoned-in-queue' then null else $2 end`) },
  'transfer-that-loses-the-claim': { breaks: 'a consultation outlives its conversation', changes: instead(`update acd.claim set kind = 'call', queue = $2 where id = $1`, `update acd.claim set kind = 'call', queue = $2 where id = $1 and $2::text is null`) },
  'consultation-counts-as-a-call': { breaks: 'figures: offers', changes: inBook(/select at, kind, (.*?), detail\b/s, `select at, kind, $1, detail - 'consult'`) },
  'moved-in-the-book-alone': { breaks: 'replay: the queue', changes: instead('update acd.waiting w set queue = m.queue, in_queue_since', 'update acd.waiting w set in_queue_since') },
  'board-waits-too-long': { breaks: 'figures: who waits', changes: inBook(/select at, kind, (.*?), detail\b/s, `select at, kind, $1, case when kind = 'queued' then detail || '{"since": "2026-11-18T04:00:00.000Z"}' else detail end`) },
  'hand-over-forgotten': { breaks: 'a caller is left alone', changes: instead('agent_id = $3, handing_over_since = $4', `agent_id = $3, handing_over_since = case when $4::timestamptz is null then $4::timestamptz end`) },
  'party-that-stays': { breaks: 'a call outlives its caller: who is', changes: instead(/update calls\.party set ended_at = \$2([\s\S]*?)where id = \$1/, `update calls.party set ended_at = $2$1where (role = 'consulted' or $3::text not in ('call-over', 'not-wanted', 'left', 'agent-gone', 'not-reached')) and id = $$1`) },
};
