import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { callbacksServer } from '../index.js';
import { aCallbackDesk } from '../testing/a-callback-desk.js';

describe('citizens who are rung before any agent, by several workers at once', () => {
  const WORKERS = 4;
  let test: TestDatabase;
  let databases: Database[];
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...callbacksServer.migrations]);
    databases = [];
    for (let nth = 0; nth < WORKERS; nth += 1) databases.push(await test.as('app', 5));
  });
  afterAll(() => test.close());

  it('are never more than the agents who are free, and nobody is rung by two', async () => {
    const [desk, ...others] = databases.map((database) => aCallbackDesk(database, clock, 'citizen')) as [ReturnType<typeof aCallbackDesk>, ...ReturnType<typeof aCallbackDesk>[]];
    const workers = [desk, ...others];
    for (const worker of workers) worker.outgoing.freeAgents = 2;
    const citizens = Array.from({ length: 12 }, () => randomIds.uuid());
    for (const citizen of citizens) await desk.owes(desk.aCallOf(citizen), 'abandoned-in-queue');

    const sweep = async () => (await Promise.all(workers.map((worker) => worker.ring.execute()))).reduce((sum, begun) => sum + begun, 0);
    expect(await sweep()).toBe(2);
    expect(await sweep()).toBe(0);
    const rung = workers.flatMap(({ outgoing }) => [...outgoing.calls.values()]);
    expect([rung.length, new Set(rung.map(({ callbackId }) => callbackId)).size]).toEqual([2, 2]);

    const owner = workers.find(({ outgoing }) => outgoing.calls.has(rung[0]!.callId))!;
    await owner.attemptEnds(rung[0]!.callId, 'not-answered');
    expect(await sweep()).toBe(1);
  });
});
