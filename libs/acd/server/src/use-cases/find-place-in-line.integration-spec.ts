import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { AddReadiness1700000000021 } from '../persistence/add-readiness.migration.js';
import { CreateAcd1700000000008 } from '../persistence/create-acd.migration.js';
import { aFloor } from '../testing/a-floor.js';

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

describe('a place in the line', () => {
  it('is counted from those who came before, and is nothing for who does not wait', async () => {
    const first = await floor.aCallerWaits();
    clock.advance(1);
    const second = await floor.aCallerWaits();
    expect(await floor.place.execute(second)).toMatchObject({ place: 2, isStaffed: false });
    await floor.theCallerHangsUp(first);
    expect(await floor.place.execute(second)).toMatchObject({ place: 1 });
    expect(await floor.place.execute(first)).toBeUndefined();
  });

  it('is staffed by somebody who is busy with a caller, and by nobody whose line is down', async () => {
    const agentId = await floor.anAgentIsReady();
    const [first, second] = [await floor.aCallerWaits(), await floor.aCallerWaits()];
    expect(await floor.place.execute(second)).toMatchObject({ isStaffed: true });
    await floor.theCallerHangsUp(second);
    await floor.theCallerHangsUp(first);
    await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: ['line-down'] });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'line-down' });
    expect(await floor.place.execute(await floor.aCallerWaits())).toMatchObject({ isStaffed: false });
  });

  it('is unclaimed while nobody is offered its call, the last come first', async () => {
    const first = await floor.aCallerWaits();
    clock.advance(1);
    const second = await floor.aCallerWaits();
    expect([await floor.place.unclaimed(database, 10), await floor.place.unclaimed(database, 1)]).toEqual([[second, first], [second]]);
    await floor.anAgentIsReady();
    expect(await floor.place.unclaimed(database, 10)).toEqual([second]);
    await floor.theCallerHangsUp(second);
    expect(await floor.place.unclaimed(database, 10)).toEqual([]);
  });

  it('is staffed only by somebody who speaks the language', async () => {
    await floor.anAgentIsReady(['en-IN']);
    expect(await floor.place.execute(await floor.aCallerWaits('hi-IN'))).toMatchObject({ isStaffed: false });
    await floor.anAgentIsReady(['hi-IN']);
    expect(await floor.place.execute(await floor.aCallerWaits('hi-IN'))).toMatchObject({ isStaffed: true });
  });
});
