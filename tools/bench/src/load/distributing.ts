// A process of its own, as an api is: callers come into the line, the product gives them to agents, and who has talked is free again.
import { randomUUID } from 'node:crypto';
import { ACD_MIGRATIONS, aFloor } from '@pukar/acd-server/testing';
import type { Database } from '@pukar/platform/database';
import { systemClock } from '@pukar/platform/ids';
import { LiveAnnouncer, type LiveNotice } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { testDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { type ClaimMade, faultsOfOrder } from './order-of-claims.js';
import type { Answered } from './wanted.js';

/** What the floor is told to do. */
export type DistributeWanted =
  | { readonly type: 'open'; readonly adminUrl: string }
  /** So many agents are ready, of these kinds in turn; nobody waits. */
  | { readonly type: 'agents'; readonly count: number }
  /** Callers come at a fixed rate. Who is given a caller talks for so long. */
  | { readonly type: 'at-rate'; readonly rate: number; readonly seconds: number; readonly talkMs: number };

export interface Distributed extends Answered {
  /** What was wrong about the order of callers, or of agents. */
  readonly faults: readonly string[];
}

/** Of the agents: which languages they speak, and how well. */
const KINDS: readonly { readonly languages: readonly string[]; readonly skills: Readonly<Record<string, number>> }[] = [
  { languages: ['hi-IN', 'en-IN'], skills: { 'language:hi-IN': 5, seniority: 4 } },
  { languages: ['hi-IN'], skills: { 'language:hi-IN': 3 } },
  { languages: ['hi-IN', 'mr-IN'], skills: { 'language:mr-IN': 4, 'group:energy': 4 } },
  { languages: ['hi-IN', 'ur-IN', 'en-IN'], skills: { 'language:en-IN': 2 } },
];
const LANGUAGES = ['hi-IN', 'hi-IN', 'hi-IN', 'en-IN', 'mr-IN'] as const;
const FREE_EVERY_MS = 25;

/** Hears the commit of each claim as screens do: its agent is told right after it. */
class Hearing extends LiveAnnouncer {
  readonly heard = new Map<string, number[]>();
  override toFloor(notice: LiveNotice): void {
    if (notice.kind === 'desk') this.heard.set(notice.id, [...(this.heard.get(notice.id) ?? []), performance.now()]);
    super.toFloor(notice);
  }
}

let database: Database;
let admin: pg.Pool;
let hearing: Hearing;
let floor: ReturnType<typeof aFloor>;

async function open(adminUrl: string): Promise<void> {
  process.env['TEST_DATABASE_ADMIN_URL'] = adminUrl;
  const test = await testDatabase(ACD_MIGRATIONS);
  database = await test.as('app', 10);
  admin = new pg.Pool({ connectionString: test.url('admin'), max: 2 });
  admin.on('error', () => undefined);
  hearing = new Hearing(database, createLogger('bench', 'warn'));
  floor = aFloor(database, systemClock, hearing);
}

async function agents(count: number): Promise<void> {
  await floor.settled();
  await admin.query('truncate acd.agent, acd.claim, acd.waiting, acd.floor_event, acd.floor_uncounted');
  await admin.query(
    `insert into acd.agent (id, pool, languages, skills, wish, lease_until, lease_holder, unready, idle_since)
     select gen_random_uuid(), 'main', array(select jsonb_array_elements_text(k -> 'languages')), k -> 'skills', 'ready', now() + interval '1 hour', 'bench', '{}', now() - make_interval(secs => $1 - n)
     from generate_series(1, $1) n, lateral (select $2::jsonb -> (n % $3) as k) kind`, [count, JSON.stringify(KINDS), KINDS.length],
  );
  await admin.query('vacuum analyze acd.agent, acd.claim, acd.waiting');
  // The product takes nobody from the floor, as was done here: it begins anew.
  floor = aFloor(database, systemClock, hearing);
  await floor.distribute.onApplicationBootstrap();
}

/** They have talked: their line in the claims is over, and they are idle from now on. */
const free = (talkMs: number): Promise<unknown> => admin.query(
  `with over as (update acd.claim set state = 'ended', ended_at = clock_timestamp(), ended_as = 'talked' where ended_at is null and offered_at < clock_timestamp() - make_interval(secs => $1) returning agent_id, call_id, ended_at),
     gone as (update acd.waiting w set left_at = over.ended_at, left_as = 'talked' from over where w.call_id = over.call_id)
   update acd.agent a set idle_since = over.ended_at from over where a.id = over.agent_id`, [talkMs / 1_000],
);

async function atRate({ rate, seconds, talkMs }: Extract<DistributeWanted, { type: 'at-rate' }>): Promise<Distributed> {
  hearing.heard.clear();
  const [since, due] = [new Date(), new Map<string, number>()];
  const freeing = setInterval(() => { free(talkMs).catch(() => undefined); }, FREE_EVERY_MS);
  const [joining, total, began]: [Promise<unknown>[], number, number] = [[], rate * seconds, performance.now() + 20];
  for (let nth = 0; nth < total; nth += 1) {
    const at = began + (nth * 1_000) / rate;
    while (performance.now() < at) await new Promise((resolve) => { setImmediate(resolve); });
    const callId = randomUUID();
    due.set(callId, at);
    joining.push(floor.joins({ callId, language: LANGUAGES[nth % LANGUAGES.length]!, at: new Date(performance.timeOrigin + at) }));
  }
  const refused = (await Promise.allSettled(joining)).filter(({ status }) => status === 'rejected').length;
  await floor.settled();
  const took = (performance.now() - began) / 1_000;
  clearInterval(freeing);
  const { rows: claims } = await admin.query<ClaimMade>(
    `select c.call_id as "callId", c.agent_id as "agentId", c.offered_at as "at", c.ended_at as "freeAt", w.language, w.joined_at as "joinedAt", a.languages::text || a.skills::text as kind
     from acd.claim c join acd.waiting w on w.call_id = c.call_id join acd.agent a on a.id = c.agent_id where c.offered_at >= $1 order by c.offered_at, c.fence`, [since],
  );
  const given = new Map<string, number>();
  const latencies = claims.map(({ callId, agentId }) => {
    const nth = given.get(agentId) ?? 0;
    given.set(agentId, nth + 1);
    return (hearing.heard.get(agentId)?.[nth] ?? Infinity) - due.get(callId)!;
  });
  const faults = [...faultsOfOrder(claims), ...(claims.length === total ? [] : [`${total} callers came, and ${claims.length} were given to an agent`])];
  await free(0);
  return { requests: total, refused, seconds: took, latencies, faults };
}

async function run(wanted: DistributeWanted): Promise<Answered> {
  if (wanted.type === 'at-rate') return atRate(wanted);
  if (wanted.type === 'open') await open(wanted.adminUrl);
  else await agents(wanted.count);
  return { requests: 0, refused: 0, seconds: 0, latencies: [] };
}

process.on('message', (wanted: DistributeWanted) => {
  run(wanted).then((answered) => process.send!({ answered }), (error: unknown) => process.send!({ failed: error instanceof Error ? error.stack : String(error) }));
});
