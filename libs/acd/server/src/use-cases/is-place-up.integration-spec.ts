import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { AddReadiness1700000000021 } from '../persistence/add-readiness.migration.js';
import { CreateAcd1700000000008 } from '../persistence/create-acd.migration.js';
import { aFloor } from '../testing/a-floor.js';
import { IsPlaceUp } from './is-place-up.use-case.js';

describe('a place whose citizen is not in the line is up', () => {
  let test: TestDatabase;
  let database: Database;
  let floor: ReturnType<typeof aFloor>;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await testDatabase([CreateAcd1700000000008, AddReadiness1700000000021]);
    database = await test.as('app', 10);
  });
  afterAll(async () => {
    await floor.settled();
    await test.close();
  });
  beforeEach(async () => {
    floor = aFloor(database, clock);
    await floor.isEmpty();
  });

  const isUp = (since: Date, more: { expected?: number; besides?: readonly string[]; language?: string } = {}) =>
    new IsPlaceUp(clock).execute(database, { language: 'hi-IN', since, expected: 0, besides: [], ...more });

  it('when an agent who speaks their language is free besides those for whom others are on their way', async () => {
    const since = clock.now();
    expect(await isUp(since)).toBe(false);
    await floor.anAgentIsReady(['hi-IN']);
    expect([await isUp(since), await isUp(since, { expected: 1 }), await isUp(since, { language: 'ta-IN' })]).toEqual([true, false, false]);
    await floor.anAgentIsReady(['hi-IN']);
    expect([await isUp(since, { expected: 1 }), await isUp(since, { expected: 2 })]).toEqual([true, false]);
  });

  it('not while somebody waits who came before, or who was rung for that agent, whenever they came', async () => {
    const before = clock.now();
    clock.advance(60);
    // Nobody speaks their language, so that they go on waiting.
    const waiting = await floor.aCallerWaits('ta-IN');
    clock.advance(60);
    await floor.anAgentIsReady(['hi-IN']);
    expect([await isUp(before), await isUp(before, { besides: [waiting] }), await isUp(clock.now())]).toEqual([true, false, false]);
    await floor.theCallerHangsUp(waiting);
    expect(await isUp(clock.now(), { besides: [waiting] })).toBe(true);
  });
});
