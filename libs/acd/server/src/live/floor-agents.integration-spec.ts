import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database, Tx } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock, seeded, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { ACD_MIGRATIONS } from '../testing/acd-migrations.js';
import { saveAgents } from '../use-cases/save-agents.use-case.js';
import { FloorAgents } from './floor-agents.js';

const POOL = 'read-again';
const MINUTE_MS = 60_000;

describe('the agents of a pool, asked for again and again', () => {
  let test: TestDatabase;
  let database: Database;
  const clock = new FixedClock();
  const ids = Array.from({ length: 5 }, () => randomIds.uuid());
  let agents: FloorAgents;
  /** Whom the last question read. */
  let wereRead: readonly string[] = [];
  const asking = (where: Pick<Database, 'query'>): Pick<Database, 'query'> => ({
    query: async <Row>(sql: string, params?: readonly unknown[]) => {
      const rows = await where.query<Row>(sql, params);
      const [row] = rows as unknown as readonly { agents: readonly (readonly [string])[] | null }[];
      wereRead = (row?.agents ?? []).map(([id]) => id);
      return rows;
    },
  });
  const seenBy = async (by: FloorAgents, where: Pick<Database, 'query'> = database) => {
    const atWork = await by.read(asking(where), POOL, clock.now());
    return new Map(atWork.rows().map((row) => [row.id, { ...row, isFree: atWork.agents.get(row.id)!.isFree }]));
  };
  const read = (where: Pick<Database, 'query'> = database) => seenBy(agents, where);
  const change = (set: string, id: string, where: Pick<Database, 'query'> = database) => where.query(`update acd.agent set ${set} where id = $1`, [id]);
  const ring = async (agentId: string, where: Pick<Database, 'query'> = database): Promise<string> => {
    const claim = randomIds.uuid();
    await where.query(`insert into acd.claim (id, call_id, agent_id, state, offered_at, lapses_at) values ($1, $2, $3, 'offered', $4, $4)`, [claim, randomIds.uuid(), agentId, clock.now()]);
    return claim;
  };
  const end = (claim: string, where: Pick<Database, 'query'> = database) => where.query(`update acd.claim set state = 'ended', ended_at = $2, ended_as = 'declined', lapses_at = null where id = $1`, [claim, clock.now()]);

  beforeAll(async () => {
    test = await testDatabase(ACD_MIGRATIONS);
    database = await test.as('app', 8);
    await saveAgents(database, ids.map((id) => ({ id, languages: ['hi-IN'], pool: POOL })));
  });
  beforeEach(async () => {
    agents = new FloorAgents();
    await database.query(`update acd.claim set ended_at = $1, state = 'ended' where ended_at is null`, [clock.now()]);
    await database.query(`update acd.agent set pool = $2, wish = 'ready', wrap_up_until = null, calls_today = 0, counted_on = null, lease_until = $1, lease_holder = 'spec', unready = '{}'`, [new Date(clock.now().getTime() + MINUTE_MS), POOL]);
  });
  afterAll(() => test.close());

  it('are read whole again after a minute, whatever was kept of them', async () => {
    await database.query('update acd.agent set lease_until = $1', [new Date(clock.now().getTime() + 5 * MINUTE_MS)]);
    await read();
    clock.advance(59);
    await read();
    expect(wereRead).toEqual([]);
    clock.advance(1);
    await read();
    expect([...wereRead].sort()).toEqual([...ids].sort());
  });

  it('are read whole once, and then only those whose row or claim was written', async () => {
    expect((await read()).size).toBe(5);
    expect([...wereRead].sort()).toEqual([...ids].sort());
    expect((await read()).size).toBe(5);
    expect(wereRead).toEqual([]);
    await change('calls_today = 3', ids[0]!);
    expect((await read()).get(ids[0]!)?.calls_today).toBe(3);
    expect(wereRead).toEqual([ids[0]]);
    const claim = await ring(ids[1]!);
    expect((await read()).get(ids[1]!)).toMatchObject({ state: 'offered', isFree: false });
    expect(wereRead).toEqual([ids[1]]);
    await end(claim);
    expect((await read()).get(ids[1]!)).toMatchObject({ state: null, isFree: true });
  });

  it('come and go with their screens and pools, and as time goes on', async () => {
    await read();
    await change("lease_until = '2000-01-01'", ids[2]!);
    await change("pool = 'another'", ids[3]!);
    await database.query('update acd.agent set wrap_up_until = $2 where id = $1', [ids[4], new Date(clock.now().getTime() + 10_000)]);
    expect([...(await read()).keys()].sort()).toEqual([ids[0], ids[1], ids[4]].sort());
    expect((await read()).get(ids[4]!)?.isFree).toBe(false);
    clock.advance(10);
    expect((await read()).get(ids[4]!)?.isFree).toBe(true);
    expect(wereRead).toEqual([]);
    await database.query('update acd.agent set lease_until = $2 where id = $1', [ids[0], new Date(clock.now().getTime() + 2 * MINUTE_MS)]);
    await read();
    clock.advance(50);
    expect([...(await read()).keys()]).toEqual([ids[0]]);
  });

  it('are what a transaction has made of them to itself alone, and what they were where it is rolled back', async () => {
    await read();
    await expect(database.transaction(async (tx) => {
      for (const calls of [1, 2, 3]) {
        await change(`calls_today = ${calls}`, ids[3]!, tx);
        expect((await read(tx)).get(ids[3]!)?.calls_today).toBe(calls);
        expect((await read()).get(ids[3]!)?.calls_today).toBe(0);
      }
      throw new Error('no');
    })).rejects.toThrow('no');
    expect((await read()).get(ids[3]!)?.calls_today).toBe(0);
  });

  it('are found that were written by a transaction which read them itself, and ended later than others that began after it', async () => {
    await read();
    await database.transaction(async (tx) => {
      await change('calls_today = 7', ids[0]!, tx);
      await change('calls_today = 8', ids[1]!);
      await read(tx);
      await change('calls_today = 9', ids[2]!);
      expect((await read()).get(ids[0]!)?.calls_today).toBe(0);
    });
    const now = await read();
    expect(ids.slice(0, 3).map((id) => now.get(id)!.calls_today)).toEqual([7, 8, 9]);
  });

  it('are at every moment what somebody reads who knows nothing, whoever writes and reads at once', async () => {
    const random = seeded(3);
    const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
    const work = async (tx: Tx): Promise<void> => {
      for (let nth = 0; nth < 3; nth += 1) {
        await change(`calls_today = calls_today + 1, wish = '${pick(['ready', 'ready', 'break'])}'`, pick(ids), tx);
        if (random() < 0.4) await read(tx);
      }
      if (random() < 0.3) throw new Error('rolled back');
    };
    const lockless = (work: Promise<unknown>) => work.catch((error: unknown) => { if (!/rolled back|deadlock/.test(String(error))) throw error; });
    for (let round = 0; round < 25; round += 1) {
      await Promise.all([lockless(database.transaction(work)), lockless(database.transaction(work)), read(), read(), ...(random() < 0.3 ? [ring(pick(ids)).then((claim) => (random() < 0.5 ? end(claim) : undefined)).catch(() => undefined)] : [])]);
      expect(new Map([...(await read())].sort())).toEqual(new Map([...(await seenBy(new FloorAgents()))].sort()));
    }
  });
});
