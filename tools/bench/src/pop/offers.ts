import { randomUUID } from 'node:crypto';
import type { KeyRing } from '@pukar/platform/crypto';
import type pg from 'pg';
import type { Ringing } from '../load/popping.js';

/** So many agents have a desk where many tickets are kept, by these ids. */
export const AGENTS = 500;
export const AGENT_ID = `bench.id(7, n, '2020-01-01'::timestamptz)`;

/** Citizens with a history, whose number and name the vault of this run can open. */
export async function citizensWithHistory(admin: pg.Client, keys: KeyRing, count: number): Promise<readonly string[]> {
  const { rows } = await admin.query<{ id: string }>(
    `select c.id from generate_series(1, $1::integer * 2) n cross join bench.loaded l join vault.citizen c on c.id = bench.id(3, bench.chance(n, 91) % l.citizens, '2020-01-01'::timestamptz)
     where exists (select 1 from vault.ticket_citizen t where t.citizen_id = c.id) group by c.id limit $1`, [count]);
  const ids = rows.map(({ id }) => id);
  const phones = ids.map((_, nth) => `+9190${String(10_000_000 + nth)}`);
  await admin.query(
    `update vault.citizen c set phone_hash = s.hash, phone_sealed = s.phone, name_sealed = s.name from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[]) s (id, hash, phone, name) where c.id = s.id`,
    [ids, phones.map((phone) => keys.hash(phone, 'citizen-phone')), phones.map((phone, nth) => keys.seal(phone, `citizen-phone:${ids[nth]!}`)), ids.map((id) => keys.seal('Sheelwanti Quxley', `citizen-name:${id}`))],
  );
  return ids;
}

/** A call rings at each of so many agents; those that rang before are over. */
export async function ring(admin: pg.Client, citizens: readonly string[], count: number): Promise<readonly Ringing[]> {
  await over(admin);
  const ringing = Array.from({ length: count }, (_, agent) => ({ agent, callId: randomUUID(), claimId: randomUUID(), citizenId: citizens[Math.floor(Math.random() * citizens.length)]! }));
  await admin.query(
    `with ringing as (select *, ${AGENT_ID} as agent_id from jsonb_to_recordset($1::jsonb) r (agent integer, "callId" uuid, "claimId" uuid, "citizenId" uuid) cross join lateral (select agent::bigint as n) a),
       calls as (insert into calls.call (id, carrier_sid, rank, language, keys, started_at, queued_at) select "callId", 'CA' || replace("callId"::text, '-', ''), 4, 'hi-IN', '121', now() - interval '40 seconds', now() - interval '9 seconds' from ringing),
       callers as (insert into vault.caller (call_id, citizen_id, called_at) select "callId", "citizenId", now() - interval '40 seconds' from ringing),
       line as (insert into acd.waiting (call_id, pool, language, joined_at, in_queue_since) select "callId", 'main', 'hi-IN', now() - interval '9 seconds', now() - interval '9 seconds' from ringing),
       desks as (update acd.agent a set lease_until = now() + interval '1 hour', lease_holder = 'bench', wish = 'ready', unready = '{}' from ringing where a.id = agent_id)
     insert into acd.claim (id, call_id, agent_id, state, offered_at, lapses_at, queue) select "claimId", "callId", agent_id, 'offered', now(), now() + interval '1 hour', 'general' from ringing`,
    [JSON.stringify(ringing)],
  );
  return ringing.map(({ agent, callId, claimId }) => ({ agent, callId, claimId }));
}

/** What rang or was taken here is over, and none of it in anybody's history. */
export const over = (admin: pg.Client): Promise<unknown> => admin.query(
  `with ended as (update acd.claim set state = 'ended', ended_at = now(), ended_as = 'talked' where ended_at is null returning call_id),
     line as (update acd.waiting w set left_at = now(), left_as = 'talked' from ended where w.call_id = ended.call_id),
     calls as (update calls.call c set ended_at = now(), outcome = 'talked' from ended where c.id = ended.call_id)
   delete from vault.caller k using ended where k.call_id = ended.call_id`,
);
