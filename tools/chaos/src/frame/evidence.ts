import type { Exchange } from '@pukar/floor-proofs/exchange';
import type pg from 'pg';

const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const SIDS = /CA[0-9a-f]{32}/g;
const MOST_CALLS = 8;

/** Of a call that came out as it must not: its rows, in the order in which they were written, and what the carrier knows of it. */
export interface Evidence {
  readonly call: string;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  readonly lines: readonly unknown[];
  readonly conferences: readonly unknown[];
}

const PARTS: Readonly<Record<string, string>> = {
  call: 'select * from calls.call where id = $1',
  legs: 'select * from calls.leg where call_id = $1 order by made_at',
  conferences: 'select * from calls.conference where call_id = $1',
  events: 'select * from calls.call_event where call_id = $1 order by id',
  waiting: 'select * from acd.waiting where call_id = $1',
  claims: 'select * from acd.claim where call_id = $1 order by offered_at',
  floor: 'select * from acd.floor_event where call_id = $1 order by id',
  news: `select n.kind, n.sid, n.came_at, n.done_at, (select array_agg(e.via || ' ' || e.effect order by e.id) from carrier.effect e where (e.month, e.key) = (n.month, n.key)) as effects from carrier.news n
    where n.sid in (select carrier_sid from calls.call where id = $1 union select carrier_sid from calls.leg where call_id = $1 union select carrier_sid from calls.conference where call_id = $1) order by n.came_at`,
};

/** What is there about the calls that the sentences name, by a call, its claim or its SID. */
export async function evidenceOf(sentences: readonly string[], database: pg.Client, exchange: Exchange): Promise<readonly Evidence[]> {
  const [ids, named] = [IDS, SIDS].map((pattern) => [...new Set(sentences.flatMap((sentence) => sentence.match(pattern) ?? []))]);
  const { rows: calls } = await database.query<{ id: string; sid: string }>('select id, carrier_sid as sid from calls.call where id = any($1::uuid[]) or id in (select call_id from acd.claim where id = any($1::uuid[])) or carrier_sid = any($2) limit $3', [ids, named, MOST_CALLS]);
  const found: Evidence[] = [];
  for (const { id, sid } of calls) {
    const rows: Record<string, readonly unknown[]> = {};
    for (const [part, sql] of Object.entries(PARTS)) rows[part] = (await database.query(sql, [id])).rows;
    const sids = new Set([sid, ...(rows['legs'] as readonly { carrier_sid: string }[]).map(({ carrier_sid }) => carrier_sid)]);
    const lines = [...exchange.lines.values()].filter((line) => sids.has(line.sid)).map(({ sid: own, kind, label, status, startedAt, endedAt, isGuest, talkedWith }) => ({ sid: own, kind, label, status, startedAt, endedAt, isGuest, talkedWith: [...talkedWith] }));
    found.push({ call: id, rows, lines, conferences: exchange.conferences.filter(({ name }) => name === id).map(({ lines: inIt, endedBy, ...about }) => ({ ...about, lines: [...inIt].map((line) => line.sid), endedBy: endedBy?.sid })) });
  }
  return found;
}
