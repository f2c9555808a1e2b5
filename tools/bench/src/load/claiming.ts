// The limit of distribution, in a process of its own: one statement, written by hand, that takes the caller who has waited longest and the agent of their language who has been idle longest.
import pg from 'pg';
import type { Answered } from './wanted.js';

export interface ClaimWanted {
  readonly url: string;
  readonly agents: number;
  readonly connections: number;
  readonly seconds: number;
}

const TABLES = `
  drop table if exists bare_waiting, bare_agent, bare_claim;
  create table bare_waiting (call_id uuid primary key default gen_random_uuid(), language text not null, joined_at timestamptz not null default clock_timestamp(), taken boolean not null default false);
  create index bare_waiting_now on bare_waiting (joined_at) where not taken;
  create table bare_agent (id uuid primary key default gen_random_uuid(), language text not null, idle_since timestamptz not null default clock_timestamp());
  create index bare_agent_idle on bare_agent (language, idle_since);
  create table bare_claim (call_id uuid primary key, agent_id uuid not null, at timestamptz not null)`;
const CLAIM = `
  with call as (select call_id, language from bare_waiting where not taken order by joined_at limit 1 for update skip locked),
    agent as (select a.id, call.call_id from call, lateral (select id from bare_agent where language = call.language order by idle_since limit 1 for update skip locked) a),
    taken as (update bare_waiting w set taken = true from agent where w.call_id = agent.call_id),
    idle as (update bare_agent a set idle_since = clock_timestamp() from agent where a.id = agent.id)
  insert into bare_claim (call_id, agent_id, at) select call_id, id, clock_timestamp() from agent`;
/** More than are claimed in a second. */
const MOST_A_SECOND = 8_000;

async function run({ url, agents, connections, seconds }: ClaimWanted): Promise<Answered> {
  const clients = await Promise.all(Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  }));
  await clients[0]!.query(TABLES);
  await clients[0]!.query(`insert into bare_agent (language) select (array['hi-IN', 'en-IN'])[1 + n % 2] from generate_series(1, $1::integer) n`, [agents]);
  await clients[0]!.query(`insert into bare_waiting (language) select (array['hi-IN', 'en-IN'])[1 + n % 2] from generate_series(1, $1::integer) n`, [seconds * MOST_A_SECOND]);
  await clients[0]!.query('vacuum analyze bare_waiting, bare_agent, bare_claim');
  let done = 0;
  const began = performance.now();
  await Promise.all(clients.map(async (client) => {
    while (performance.now() < began + seconds * 1_000) {
      const { rowCount } = await client.query({ name: 'claim', text: CLAIM });
      done += rowCount ?? 0;
    }
  }));
  const took = (performance.now() - began) / 1_000;
  await Promise.all(clients.map((client) => client.end()));
  return { requests: done, refused: 0, seconds: took, latencies: [] };
}

process.on('message', (wanted: ClaimWanted) => {
  run(wanted).then((answered) => process.send!({ answered }), (error: unknown) => process.send!({ failed: String(error) }));
});
