import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import type { Database } from '../database/database.js';
import { randomIds } from '../ids/random-ids.js';
import { createLogger } from '../logging/logger.js';
import { FixedClock } from '../testing/fixed-clock.js';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { CreatePlatform1700000000001 } from './create-platform.migration.js';
import { OutboxDispatcher } from './outbox-dispatcher.js';
import { defineHandler, type OutboxHandler } from './outbox-handler.js';
import { isOnItsWay } from './is-on-its-way.js';
import { Outbox } from './outbox.js';

describe('the outbox', () => {
  let test: TestDatabase;
  let database: Database;
  const clock = new FixedClock(new Date(Date.now() + 60_000));
  const logger = createLogger('spec', 'silent');
  const outbox = new Outbox(randomIds, { wake: () => undefined });
  const dispatcher = (...handlers: OutboxHandler[]) => new OutboxDispatcher(database, handlers, clock, logger);
  const happened = (event: string, n: number, about = randomIds.uuid()) =>
    database.transaction((tx) => outbox.add(tx, { event, about, payload: { n } }));
  const Payload = z.object({ n: z.number() });

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001]);
    database = await test.as('app');
  });
  afterAll(() => test.close());

  it('hands an event to each of its handlers once, however many workers look', async () => {
    const seen: string[] = [];
    const handler = (name: string) => defineHandler(name, 'spec.once', Payload, async ({ n }) => { seen.push(`${name}:${n}`); });
    await happened('spec.once', 1);
    const workers = [1, 2, 3].map(() => dispatcher(handler('a'), handler('b')));
    await Promise.all(workers.map((worker) => worker.drain()));
    expect(seen.sort()).toEqual(['a:1', 'b:1']);
  });

  it('writes no event when its transaction fails', async () => {
    const seen: number[] = [];
    await expect(database.transaction(async (tx) => {
      await outbox.add(tx, { event: 'spec.rolled-back', about: randomIds.uuid(), payload: { n: 2 } });
      throw new Error('cut');
    })).rejects.toThrow('cut');
    await dispatcher(defineHandler('c', 'spec.rolled-back', Payload, async ({ n }) => { seen.push(n); })).drain();
    expect(seen).toEqual([]);
  });

  it('tries a failed event again later, and keeps the order of events about the same thing', async () => {
    const about = randomIds.uuid();
    await happened('spec.ordered', 1, about);
    await happened('spec.ordered', 2, about);
    const seen: number[] = [];
    let broken = true;
    const worker = dispatcher(defineHandler('d', 'spec.ordered', Payload, async ({ n }) => {
      if (broken) throw new Error('not yet');
      seen.push(n);
    }));
    await worker.drain();
    expect(seen).toEqual([]);
    broken = false;
    clock.advance(2);
    await worker.drain();
    expect(seen).toEqual([1, 2]);
  });

  it('knows of news that are still on their way, by what they say, and waits for none that fails for ever', async () => {
    const about = randomIds.uuid();
    const isWaited = (n: number) => isOnItsWay(database, { event: 'spec.waited', about, payload: { n } });
    await happened('spec.waited', 1, about);
    expect([await isWaited(1), await isWaited(2)]).toEqual([true, false]);
    await database.query('update platform.outbox set attempts = 10 where about = $1', [about]);
    expect(await isWaited(1)).toBe(false);
    await happened('spec.waited', 3, about);
    await dispatcher(defineHandler('f', 'spec.waited', Payload, async () => undefined)).drain();
    expect(await isWaited(3)).toBe(false);
  });

  it('undoes what a failing handler wrote', async () => {
    await happened('spec.atomic', 7);
    const worker = dispatcher(defineHandler('e', 'spec.atomic', Payload, async (_payload, tx) => {
      await tx.query(`insert into platform.audit (id, actor_kind, actor_id, action, subject_kind, subject_id) values ($1, 'system', 'spec', 'half', 'spec', '7')`, [randomIds.uuid()]);
      throw new Error('cut');
    }));
    await worker.drain();
    expect(await database.query(`select 1 from platform.audit where action = 'half'`)).toEqual([]);
  });

  it('handles what is about different things in one transaction, so that it is there together', async () => {
    for (let n = 1; n <= 5; n += 1) await happened('spec.together', n);
    const within: number[] = [];
    const worker = dispatcher(defineHandler('together', 'spec.together', Payload, async (_payload, tx) => {
      const [row] = await tx.query<{ id: string }>('select pg_current_xact_id()::text as id');
      within.push(Number(row!.id));
    }));
    expect(await worker.drain()).toBe(5);
    expect(within).toHaveLength(5);
    expect(new Set(within).size).toBe(1);
  });

  it('keeps none from its end because another fails that was handled with it, and undoes what that one wrote', async () => {
    const seen: number[] = [];
    const failing = 3;
    for (let n = 1; n <= 5; n += 1) await happened('spec.one-fails', n);
    const worker = dispatcher(defineHandler('one-fails', 'spec.one-fails', Payload, async ({ n }, tx) => {
      await tx.query(`insert into platform.audit (id, actor_kind, actor_id, action, subject_kind, subject_id) values ($1, 'system', 'spec', 'one-fails', 'spec', $2)`, [randomIds.uuid(), String(n)]);
      if (n === failing) throw new Error('not this one');
      seen.push(n);
    }));
    expect(await worker.drain()).toBe(4);
    expect([...new Set(seen)].sort()).toEqual([1, 2, 4, 5]);
    expect((await database.query<{ id: string }>(`select subject_id as id from platform.audit where action = 'one-fails' order by 1`)).map(({ id }) => Number(id))).toEqual([1, 2, 4, 5]);
  });

  it('hands no event of a thing on before an older one of it is done, however many are handled together', async () => {
    const [one, other] = [randomIds.uuid(), randomIds.uuid()];
    for (let n = 1; n <= 4; n += 1) for (const about of [one, other]) await happened('spec.in-order', n, about);
    const seen: string[] = [];
    await dispatcher(defineHandler('in-order', 'spec.in-order', Payload, async ({ n }, tx, { about }) => {
      await tx.query('select 1');
      seen.push(`${about === one ? 'one' : 'other'} ${n}`);
    })).drain();
    for (const name of ['one', 'other']) expect(seen.filter((each) => each.startsWith(name))).toEqual([1, 2, 3, 4].map((n) => `${name} ${n}`));
  });

  it('lets the department add events and read none', async () => {
    const department = await test.as('department');
    await department.transaction((tx) => outbox.add(tx, { event: 'spec.by-department', about: randomIds.uuid(), payload: {} }));
    await expect(department.query('select * from platform.outbox')).rejects.toThrow(/permission denied/);
    await expect(department.query('select * from platform.audit')).rejects.toThrow(/permission denied/);
  });
});
