import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
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

const takes = (agentId: string, callId: string = randomIds.uuid()) => floor.takeForCall({ callId, agentId });
const BUSY = { ok: false, refusal: 'busy' };
const NOT_AT_DESK = { ok: false, refusal: 'not-at-desk' };

describe('an agent who rings somebody', () => {
  it('has the call as after an offer that they accepted, and no other is offered to them', async () => {
    const [agentId, callId] = [await floor.anAgentIsReady(), randomIds.uuid()];
    expect(await takes(agentId, callId)).toEqual({ ok: true, value: expect.any(String) });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'on-call', offer: null, call: { callId, state: 'connecting' } });
    const waiting = await floor.aCallerWaits();
    expect((await floor.desk(agentId)).offer).toBeNull();
    await floor.theCallerHangsUp(waiting);
  });

  it('is refused while they hold a call, one that only rings included', async () => {
    const agentId = await floor.anAgentIsReady();
    await takes(agentId);
    expect(await takes(agentId)).toEqual(BUSY);
    const rung = await floor.anAgentIsReady();
    const callId = await floor.aCallerWaits();
    expect((await floor.desk(rung)).offer).not.toBeNull();
    expect(await takes(rung)).toEqual(BUSY);
    await floor.theCallerHangsUp(callId);
  });

  it('has it alone: of two who take the same call, or of two calls of one agent, one is refused', async () => {
    const [one, other] = [await floor.anAgentIsReady(), await floor.anAgentIsReady()];
    const callId = randomIds.uuid();
    const both = await Promise.all([takes(one, callId), takes(other, callId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const third = await floor.anAgentIsReady();
    const twice = await Promise.all([takes(third), takes(third)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('must be at their desk, with a sound that works; a break is no hindrance', async () => {
    const agentId = await floor.anAgentIsReady();
    expect(await takes(randomIds.uuid())).toEqual(NOT_AT_DESK);
    await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: ['microphone-missing'] });
    expect(await takes(agentId)).toEqual(NOT_AT_DESK);
    await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    await floor.askForBreak.execute(agentId, 'tea');
    expect(await takes(agentId)).toMatchObject({ ok: true });
    const away = await floor.anAgentIsReady();
    clock.advance(60);
    expect(await takes(away)).toEqual(NOT_AT_DESK);
  });

  it('is free again when it came to nothing', async () => {
    const agentId = await floor.anAgentIsReady();
    const taken = await takes(agentId);
    if (!taken.ok) throw new Error(taken.refusal);
    await database.transaction((tx) => floor.release.execute(tx, taken.value, 'caller-gone'));
    expect((await floor.desk(agentId)).presence).toBe('ready');
  });
});
