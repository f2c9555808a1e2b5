import { figuresDrift } from '@pukar/floor-proofs/figures';
import { readFloor } from '@pukar/floor-proofs/floor-rows';
import { unlikeReplay } from '@pukar/floor-proofs/replay';
import { verifyHistories } from '@pukar/grievance-proofs/verify-histories';
import type pg from 'pg';

/** Each in a sentence: what stands in the rows, and would not if everything had been done whole or not at all. `heard`: the carrier's ids of callers whose first request was answered. */
export async function halfDone(database: pg.Client, heard: readonly string[], now: Date): Promise<string[]> {
  const rows = await readFloor(database);
  const faults = [...unlikeReplay(rows, now), ...figuresDrift(rows, now)];
  const list = async (what: string, sql: string, params: readonly unknown[] = []): Promise<void> => {
    for (const { is } of (await database.query<{ is: string }>(sql, [...params])).rows) faults.push(`${what}: ${is}`);
  };
  await list('news that failed has an effect', 'select n.kind || \' \' || e.effect as is from carrier.news n join carrier.effect e using (month, key) where n.done_at is null and e.effect not like \'failed%\' limit 20');
  await list('news that is done has no effect', 'select n.kind as is from carrier.news n where n.done_at is not null and not exists (select from carrier.effect e where (e.month, e.key) = (n.month, n.key)) limit 20');
  await list('news of ours that nobody handled', `select event || ' ' || about as is from platform.outbox where done_at is null`);
  await list('a claim of no call', 'select c.id::text as is from acd.claim c where not exists (select from calls.call k where k.id = c.call_id)');
  await list('a place in the line of no call', 'select w.call_id::text as is from acd.waiting w where not exists (select from calls.call k where k.id = w.call_id)');
  await list('a message is neither sent nor given up', `select id || ' ' || state as is from messaging.message where state = 'sending' and due_at <= $1`, [now]);
  await list('a caller who was answered is in no book', 'select sid as is from unnest($1::text[]) sid where not exists (select from calls.call where carrier_sid = sid)', [heard]);
  await list('a caller has two calls', 'select carrier_sid as is from calls.call where carrier_sid is not null group by carrier_sid having count(*) > 1');
  await verifyHistories({ query: async (sql, params) => database.query(sql, [...params]) }, ({ ticketId, seq, what }) => faults.push(`history of ${ticketId}, step ${seq}: ${what}`));
  return faults;
}
