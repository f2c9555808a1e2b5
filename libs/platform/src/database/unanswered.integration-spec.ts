import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CreatePlatform1700000000001 } from '../outbox/create-platform.migration.js';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { until } from '../testing/until.js';
import { databaseOptions } from './data-source.js';
import { Database } from './database.js';
import { SilentRoad } from './testing/silent-road.js';

const POOL = 2;
const GIVES_UP_MS = 300;

describe('a database that takes connections and answers nothing', () => {
  let test: TestDatabase;
  let road: SilentRoad;
  let source: DataSource;
  let database: Database;
  const written = async (of: Database): Promise<number> => (await of.query<{ rows: number }>('select count(*)::int as rows from platform.deployment'))[0]!.rows;
  const answers = (): Promise<boolean> => database.query('select 1').then(() => true, () => false);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001]);
    road = await SilentRoad.to(test.url('app'));
    source = await new DataSource(databaseOptions(road.url, 'spec', POOL, GIVES_UP_MS)).initialize();
    database = new Database(source);
  });
  afterEach(() => road.goOn());
  afterAll(async () => {
    await source?.destroy();
    await road?.close();
    await test?.close();
  });

  it('is given up, and what is asked next waits behind nothing that is on its way', async () => {
    expect(await Promise.all(Array.from({ length: POOL }, answers))).toEqual([true, true]);
    road.stick();
    const asked = await Promise.allSettled(Array.from({ length: POOL }, () => database.query('select 1')));
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const made = road.made;
    road.goOn();
    expect(await answers()).toBe(true);
    expect(road.made).toBe(made + 1);
  });

  it('ends its transactions with their connections, and does nothing of them when it goes on', async () => {
    const before = await written(database);
    const began = performance.now();
    const kept = database.transaction(async (tx) => {
      await tx.query("insert into platform.deployment (mode) values ('demo')");
      road.stick();
      await tx.query('select 1');
    });
    await expect(kept).rejects.toThrow('Query read timeout');
    // One statement was given up, and none was sent behind it.
    expect(performance.now() - began).toBeLessThan(2 * GIVES_UP_MS);
    road.goOn();
    await until('its backend to be gone', async () => {
      const [idle] = await database.query<{ rows: number }>("select count(*)::int as rows from pg_stat_activity where state like 'idle in transaction%' and application_name = 'spec'");
      return idle!.rows === 0;
    });
    expect(await written(database)).toBe(before);
  });
});
