import { describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';

const clock = new FixedClock();
const spec = aSpecFloor(clock);

const takes = (agentId: string, callId: string = randomIds.uuid()) => spec.floor.takeForCall({ callId, agentId });
const BUSY = { ok: false, refusal: 'busy' };
const NOT_AT_DESK = { ok: false, refusal: 'not-at-desk' };

describe('an agent who rings somebody', () => {
  it('has the call as after an offer that they accepted, and no other is offered to them', async () => {
    const [agentId, callId] = [await spec.floor.anAgentIsReady(), randomIds.uuid()];
    expect(await takes(agentId, callId)).toEqual({ ok: true, value: expect.any(String) });
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'on-call', offer: null, call: { callId, state: 'connecting' } });
    const waiting = await spec.floor.aCallerWaits();
    expect((await spec.floor.desk(agentId)).offer).toBeNull();
    await spec.floor.theCallerHangsUp(waiting);
  });

  it('is refused while they hold a call, one that only rings included', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    await takes(agentId);
    expect(await takes(agentId)).toEqual(BUSY);
    const rung = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    expect((await spec.floor.desk(rung)).offer).not.toBeNull();
    expect(await takes(rung)).toEqual(BUSY);
    await spec.floor.theCallerHangsUp(callId);
  });

  it('has it alone: of two who take the same call, or of two calls of one agent, one is refused', async () => {
    const [one, other] = [await spec.floor.anAgentIsReady(), await spec.floor.anAgentIsReady()];
    const callId = randomIds.uuid();
    const both = await Promise.all([takes(one, callId), takes(other, callId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const third = await spec.floor.anAgentIsReady();
    const twice = await Promise.all([takes(third), takes(third)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('must be at their desk, with a sound that works; a break is no hindrance', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    expect(await takes(randomIds.uuid())).toEqual(NOT_AT_DESK);
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: ['microphone-missing'] });
    expect(await takes(agentId)).toEqual(NOT_AT_DESK);
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    await spec.floor.askForBreak.execute(agentId, 'tea');
    expect(await takes(agentId)).toMatchObject({ ok: true });
    const away = await spec.floor.anAgentIsReady();
    clock.advance(60);
    expect(await takes(away)).toEqual(NOT_AT_DESK);
  });

  it('is free again when it came to nothing', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const taken = await takes(agentId);
    if (!taken.ok) throw new Error(taken.refusal);
    await spec.database.transaction((tx) => spec.floor.release.execute(tx, taken.value, 'caller-gone'));
    expect((await spec.floor.desk(agentId)).presence).toBe('ready');
  });
});
