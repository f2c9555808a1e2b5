import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { agentsOfPool } from './agent-rows.js';
import { ACD_MIGRATIONS } from '../testing/acd-migrations.js';
import { saveAgents } from '../use-cases/save-agents.use-case.js';

const POOL = 'read-again';

describe('agents of a pool, asked for again and again', () => {
  let test: TestDatabase;
  let database: Database;
  const clock = new FixedClock();
  const ids = Array.from({ length: 5 }, () => randomIds.uuid());
  /** Which agents were read whole, of each time that anybody was. */
  let whole: (readonly string[])[] = [];
  const asking = (where: Pick<Database, 'query'>): Pick<Database, 'query'> => ({
    query: (sql, params) => {
      if (sql.includes('json_agg')) whole.push(params![0] as string[]);
      return where.query(sql, params);
    },
  });
  const read = async (where: Pick<Database, 'query'> = database) => {
    whole = [];
    const agents = await agentsOfPool(asking(where), POOL, clock.now());
    return new Map(agents.map((agent) => [agent.id, agent]));
  };
  const change = (set: string, id: string, where: Pick<Database, 'query'> = database) => where.query(`update acd.agent set ${set} where id = $1`, [id]);

  beforeAll(async () => {
    test = await testDatabase(ACD_MIGRATIONS);
    database = await test.as('app');
    await saveAgents(database, ids.map((id) => ({ id, languages: ['hi-IN'], pool: POOL })));
    await database.query(`update acd.agent set wish = 'ready', lease_until = $1, lease_holder = 'spec', unready = '{}' where pool = $2`, [new Date(clock.now().getTime() + 60_000), POOL]);
  });
  afterAll(() => test.close());

  it('are read whole once, and then only those whose row or claim was written', async () => {
    expect((await read()).size).toBe(5);
    expect(whole.flat().sort()).toEqual([...ids].sort());
    expect((await read()).size).toBe(5);
    expect(whole).toEqual([]);
    await change("wish = 'break'", ids[0]!);
    expect((await read()).get(ids[0]!)?.wish).toBe('break');
    expect(whole).toEqual([[ids[0]]]);
    const claim = randomIds.uuid();
    await database.query(`insert into acd.claim (id, call_id, agent_id, state, offered_at, lapses_at) values ($1, $2, $3, 'offered', $4, $4)`, [claim, randomIds.uuid(), ids[1], clock.now()]);
    expect((await read()).get(ids[1]!)?.state).toBe('offered');
    await database.query(`update acd.claim set state = 'accepted', accepted_at = $2 where id = $1`, [claim, clock.now()]);
    expect((await read()).get(ids[1]!)?.state).toBe('accepted');
    expect(whole).toEqual([[ids[1]]]);
    await database.query(`update acd.claim set state = 'ended', ended_at = $2, ended_as = 'declined', lapses_at = null where id = $1`, [claim, clock.now()]);
    expect((await read()).get(ids[1]!)?.state).toBeNull();
  });

  it('come and go with their screens', async () => {
    await read();
    await change("lease_until = '2000-01-01'", ids[2]!);
    expect([(await read()).has(ids[2]!), whole]).toEqual([false, []]);
    await database.query('update acd.agent set lease_until = $2 where id = $1', [ids[2], new Date(clock.now().getTime() + 60_000)]);
    expect((await read()).has(ids[2]!)).toBe(true);
  });

  it('are what a transaction has made of them, as often as it writes, and what they were where it is rolled back', async () => {
    await read();
    await expect(database.transaction(async (tx) => {
      for (const calls of [1, 2, 3]) {
        await change(`calls_today = ${calls}`, ids[3]!, tx);
        expect((await read(tx)).get(ids[3]!)?.calls_today).toBe(calls);
      }
      throw new Error('no');
    })).rejects.toThrow('no');
    expect((await read()).get(ids[3]!)?.calls_today).toBe(0);
  });
});
