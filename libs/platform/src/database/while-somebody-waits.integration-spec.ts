import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreatePlatform1700000000001 } from '../outbox/create-platform.migration.js';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { until } from '../testing/until.js';
import { randomIds } from '../ids/random-ids.js';
import type { Database, Tx } from './database.js';
import { lateForWhoWaits, Patience, whileSomebodyWaits } from './while-somebody-waits.js';
import { WriteBehind } from './write-behind.js';

const SAVE = `insert into platform.outbox (id, event, about, payload, due_at) values (gen_random_uuid(), 'spec', $1, '{}', now())`;

describe('what is done for somebody who waits', () => {
  let test: TestDatabase;
  let database: Database;
  let about: string;
  const saved = async (): Promise<number> => (await database.query<{ rows: number }>('select count(*)::int as rows from platform.outbox where about = $1', [about]))[0]!.rows;
  const save = async (tx: Tx): Promise<void> => { await tx.query(SAVE, [about]); };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001]);
    database = await test.as('app');
  });
  beforeEach(() => { about = randomIds.uuid(); });
  afterAll(() => test?.close());

  it('is committed while they wait', async () => {
    await whileSomebodyWaits(new Patience(), () => database.transaction(save));
    expect(await saved()).toBe(1);
  });

  it('is not committed once they gave up, however deep it was called', async () => {
    const late = new AbortController();
    const answer = whileSomebodyWaits(late, () => database.inTurn('a thing', async (tx) => {
      await save(tx);
      late.abort(new Error('too late'));
    }));
    await expect(answer).rejects.toThrow('too late');
    expect(await saved()).toBe(0);
  });

  it('begins nothing new once they gave up', async () => {
    await expect(whileSomebodyWaits({ signal: AbortSignal.abort(new Error('too late')) }, () => database.transaction(save))).rejects.toThrow('too late');
    expect(await saved()).toBe(0);
  });

  it('ends nothing of what follows from what was committed', async () => {
    const late = new AbortController();
    let follows: Promise<void> | undefined;
    await whileSomebodyWaits(late, () => database.transaction(async (tx) => { tx.afterCommit(() => { follows = database.transaction(save); }); }));
    late.abort(new Error('too late'));
    await follows;
    expect(await saved()).toBe(1);
  });

  it('ends nothing of what is written behind their back', async () => {
    const written: (AbortSignal | undefined)[] = [];
    const behind = new WriteBehind<string>({ everyMs: 60_000, batch: 1, most: 10, write: async () => { written.push(lateForWhoWaits()); }, failed: () => undefined, refused: () => undefined, dropped: () => undefined });
    whileSomebodyWaits({ signal: AbortSignal.abort() }, () => behind.note('a key was pressed'));
    await until('it is written', () => written.length === 1);
    expect(written).toEqual([undefined]);
  });
});
