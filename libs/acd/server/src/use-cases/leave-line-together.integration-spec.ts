import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';

describe('callers who hang up in the line', () => {
  const clock = new FixedClock();
  const spec = aSpecFloor(clock);

  const hangUp = (...calls: readonly string[]) => Promise.all(calls.map((callId) => spec.floor.leaveTogether.execute({ callId, at: clock.now() })));
  const left = (calls: readonly string[]) => spec.database.query<{ as: string | null; at: Date | null }>('select left_as as "as", left_at as "at" from acd.waiting where call_id = any($1)', [calls]);
  const booked = (calls: readonly string[]) => spec.database.query<{ kind: string }>(`select kind from acd.floor_event where call_id = any($1) and kind = 'left-queue'`, [calls]);

  it('are out of it at once, all who do so in one moment, and the book says so once of each', async () => {
    const gone = [await spec.floor.aCallerWaits(), await spec.floor.aCallerWaits(), await spec.floor.aCallerWaits()];
    const stays = await spec.floor.aCallerWaits();
    clock.advance(5);
    await hangUp(...gone, gone[0]!);
    await hangUp(...gone);
    expect(await left(gone)).toEqual(gone.map(() => ({ as: 'abandoned', at: clock.now() })));
    expect(await booked(gone)).toHaveLength(3);
    expect(await spec.floor.place.execute(stays)).toMatchObject({ place: 1 });
    // Their calls' ends find them gone already.
    clock.advance(5);
    for (const callId of gone) await spec.floor.theCallerHangsUp(callId);
    expect(await booked(gone)).toHaveLength(3);
  });

  it('are offered to nobody after that', async () => {
    const [gone, stays] = [await spec.floor.aCallerWaits(), await spec.floor.aCallerWaits()];
    await hangUp(gone);
    const agentId = await spec.floor.anAgentIsReady();
    expect((await spec.floor.desk(agentId)).offer?.callId).toBe(stays);
  });

  it('are left to their call\'s end where an agent is offered them: their claim ends with it', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const offered = await spec.floor.aCallerWaits();
    expect((await spec.floor.desk(agentId)).offer?.callId).toBe(offered);
    await hangUp(offered);
    expect([await left([offered]), await booked([offered])]).toEqual([[{ as: null, at: null }], []]);
    await spec.floor.theCallerHangsUp(offered);
    expect(await left([offered])).toMatchObject([{ as: 'abandoned' }]);
    expect((await spec.floor.desk(agentId)).offer).toBeNull();
  });
});
