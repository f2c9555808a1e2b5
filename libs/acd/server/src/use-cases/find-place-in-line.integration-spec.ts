import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';

const clock = new FixedClock();
const spec = aSpecFloor(clock);

describe('a place in the line', () => {
  it('is counted from those who came before, and is nothing for who does not wait', async () => {
    const first = await spec.floor.aCallerWaits();
    clock.advance(1);
    const second = await spec.floor.aCallerWaits();
    expect(await spec.floor.place.execute(second)).toMatchObject({ place: 2, isStaffed: false });
    await spec.floor.theCallerHangsUp(first);
    expect(await spec.floor.place.execute(second)).toMatchObject({ place: 1 });
    expect(await spec.floor.place.execute(first)).toBeUndefined();
  });

  it('is staffed by somebody who is busy with a caller, and by nobody whose line is down', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const [first, second] = [await spec.floor.aCallerWaits(), await spec.floor.aCallerWaits()];
    expect(await spec.floor.place.execute(second)).toMatchObject({ isStaffed: true });
    await spec.floor.theCallerHangsUp(second);
    await spec.floor.theCallerHangsUp(first);
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: ['line-down'] });
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'line-down' });
    expect(await spec.floor.place.execute(await spec.floor.aCallerWaits())).toMatchObject({ isStaffed: false });
  });

  it('is unclaimed while nobody is offered its call, the last come first', async () => {
    const first = await spec.floor.aCallerWaits();
    clock.advance(1);
    const second = await spec.floor.aCallerWaits();
    expect([await spec.floor.place.unclaimed(spec.database, 10), await spec.floor.place.unclaimed(spec.database, 1)]).toEqual([[second, first], [second]]);
    await spec.floor.anAgentIsReady();
    expect(await spec.floor.place.unclaimed(spec.database, 10)).toEqual([second]);
    await spec.floor.theCallerHangsUp(second);
    expect(await spec.floor.place.unclaimed(spec.database, 10)).toEqual([]);
  });

  it('is staffed only by somebody who speaks the language', async () => {
    await spec.floor.anAgentIsReady(['en-IN']);
    expect(await spec.floor.place.execute(await spec.floor.aCallerWaits('hi-IN'))).toMatchObject({ isStaffed: false });
    await spec.floor.anAgentIsReady(['hi-IN']);
    expect(await spec.floor.place.execute(await spec.floor.aCallerWaits('hi-IN'))).toMatchObject({ isStaffed: true });
  });

  it('is staffed in the state\'s language for one whose own nobody at work speaks', async () => {
    await spec.floor.anAgentIsReady(['hi-IN', 'en-IN']);
    const caller = await spec.floor.aCallerWaits('ta-IN');
    expect(await spec.floor.place.execute(caller)).toMatchObject({ isStaffed: true });
    await spec.floor.distribute.execute('main');
    expect(await spec.floor.place.unclaimed(spec.database, 10)).not.toContain(caller);
  });
});
