import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';

const clock = new FixedClock();
const spec = aSpecFloor(clock);

describe('screens that are lost in the same moment', () => {
  it('are lost together, and one that another replaced changes nothing', async () => {
    const agents = await Promise.all(Array.from({ length: 6 }, () => spec.floor.anAgentIsReady()));
    const [there, ...gone] = agents as [string, ...string[]];
    await Promise.all([
      spec.floor.loseScreen.execute({ agentId: there, screen: 'an older tab' }), ...gone.map((agentId) => spec.floor.loseScreen.execute({ agentId, screen: `screen of ${agentId}` })),
    ]);
    expect(await spec.floor.desk(there)).toMatchObject({ presence: 'ready' });
    for (const agentId of gone) expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'line-down' });
    expect(await spec.database.query('select distinct xmin::text from acd.agent where id = any($1)', [gone])).toHaveLength(1);
  });
});
