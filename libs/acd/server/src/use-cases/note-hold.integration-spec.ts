import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { aFloor } from '../testing/a-floor.js';
import { ACD_MIGRATIONS } from '../testing/acd-migrations.js';

describe('a caller on hold', () => {
  let test: TestDatabase;
  let floor: ReturnType<typeof aFloor>;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await testDatabase(ACD_MIGRATIONS);
    floor = aFloor(await test.as('app', 10), clock);
  });
  afterAll(async () => {
    await floor.settled();
    await test.close();
  });

  async function aConversation() {
    const agentId = await floor.anAgentIsReady();
    const callId = await floor.aCallerWaits();
    const { offer } = await floor.desk(agentId);
    await floor.accept.execute(offer!.claimId, agentId);
    await floor.theyTalk(callId, offer!.claimId);
    return { agentId, claimId: offer!.claimId };
  }
  const later = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);

  it('is on the agent\'s desk from the moment they were put there, until they are taken back', async () => {
    const { agentId, claimId } = await aConversation();
    const before = await floor.desk(agentId);
    expect(before.call?.heldSince).toBeNull();
    await floor.noteHold(claimId, true, later(10));
    await floor.noteHold(claimId, true, later(20));
    const held = await floor.desk(agentId);
    expect(held.call?.heldSince).toBe(later(10).toISOString());
    expect(held.version).toBeGreaterThan(before.version);
    await floor.noteHold(claimId, false, later(30));
    expect((await floor.desk(agentId)).call?.heldSince).toBeNull();
    await floor.endConversation(claimId);
  });

  it('is not held again by news that comes late', async () => {
    const { agentId, claimId } = await aConversation();
    await floor.noteHold(claimId, false, later(30));
    await floor.noteHold(claimId, true, later(29));
    expect((await floor.desk(agentId)).call?.heldSince).toBeNull();
    await floor.endConversation(claimId);
  });

  it('is nobody once the conversation is over', async () => {
    const { agentId, claimId } = await aConversation();
    await floor.endConversation(claimId);
    await floor.noteHold(claimId, true, later(40));
    expect((await floor.desk(agentId)).call).toBeNull();
  });
});
