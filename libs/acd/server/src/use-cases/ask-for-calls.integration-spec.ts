import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';

const clock = new FixedClock();
const spec = aSpecFloor(clock);

describe('an agent whose work without calls is done', () => {
  const WORK = 'voicemail';
  const atWork = async () => {
    const agentId = await spec.floor.anAgentIsReady();
    await spec.floor.askForBreak.execute(agentId, WORK);
    return agentId;
  };
  const isDone = async (agentId: string) => {
    await spec.floor.askForCalls.afterBreak(agentId, WORK);
    return (await spec.floor.desk(agentId)).presence;
  };

  it('is ready again, and is offered who waits', async () => {
    const agentId = await atWork();
    const callId = await spec.floor.aCallerWaits();
    expect((await spec.floor.desk(agentId)).offer).toBeNull();
    expect(await isDone(agentId)).toBe('offered');
    await spec.floor.theCallerHangsUp(callId);
  });

  it('is on the break that they asked for meanwhile, with a reason or without one', async () => {
    const [lunch, any] = [await atWork(), await atWork()];
    await spec.floor.askForBreak.execute(lunch, 'lunch');
    await spec.floor.askForBreak.execute(any, undefined);
    expect([await isDone(lunch), await isDone(any)]).toEqual(['on-break', 'on-break']);
  });

  it('is ready again although they talked in between, and went back to it', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    const { claimId } = (await spec.floor.desk(agentId)).offer!;
    await spec.floor.accept.execute(claimId, agentId);
    await spec.floor.theyTalk(callId, claimId);
    await spec.floor.askForBreak.execute(agentId, WORK);
    await spec.floor.endConversation(claimId);
    await spec.floor.finish.execute({ agentId, callId, disposition: 'information-given', ready: false });
    expect((await spec.floor.desk(agentId)).presence).toBe('on-break');
    expect(await isDone(agentId)).toBe('ready');
  });
});
