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

describe('an agent whose work without calls is done', () => {
  const WORK = 'voicemail';
  const atWork = async () => {
    const agentId = await floor.anAgentIsReady();
    await floor.askForBreak.execute(agentId, WORK);
    return agentId;
  };
  const isDone = async (agentId: string) => {
    await floor.askForCalls.afterBreak(agentId, WORK);
    return (await floor.desk(agentId)).presence;
  };

  it('is ready again, and is offered who waits', async () => {
    const agentId = await atWork();
    const callId = await floor.aCallerWaits();
    expect((await floor.desk(agentId)).offer).toBeNull();
    expect(await isDone(agentId)).toBe('offered');
    await floor.theCallerHangsUp(callId);
  });

  it('is on the break that they asked for meanwhile, with a reason or without one', async () => {
    const [lunch, any] = [await atWork(), await atWork()];
    await floor.askForBreak.execute(lunch, 'lunch');
    await floor.askForBreak.execute(any, undefined);
    expect([await isDone(lunch), await isDone(any)]).toEqual(['on-break', 'on-break']);
  });

  it('is ready again although they talked in between, and went back to it', async () => {
    const agentId = await floor.anAgentIsReady();
    const callId = await floor.aCallerWaits();
    const { claimId } = (await floor.desk(agentId)).offer!;
    await floor.accept.execute(claimId, agentId);
    await floor.theyTalk(callId, claimId);
    await floor.askForBreak.execute(agentId, WORK);
    await floor.endConversation(claimId);
    await floor.finish.execute({ agentId, callId, disposition: 'information-given', ready: false });
    expect((await floor.desk(agentId)).presence).toBe('on-break');
    expect(await isDone(agentId)).toBe('ready');
  });
});
