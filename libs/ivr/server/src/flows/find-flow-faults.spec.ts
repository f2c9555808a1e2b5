import { afterEach, describe, expect, it } from '@jest/globals';
import { mainFlow } from '@pukar/ivr-core/domain';
import type { PromptLibrary } from '../prompts/prompt-library.js';
import { FindFlowFaults } from './find-flow-faults.js';

describe('the faults of a flow', () => {
  let audio = {};
  let finder: FindFlowFaults;
  const aFinder = () => (finder = new FindFlowFaults({ audio: () => audio } as unknown as PromptLibrary));
  afterEach(() => finder.onModuleDestroy());

  it('are found once for the same text and audio, whatever its number, and anew when either changed', async () => {
    const first = await aFinder().execute(mainFlow);
    expect(await finder.execute({ ...mainFlow, version: 12 })).toBe(first);
    expect((await finder.execute({ ...mainFlow, lost: 'nowhere' })).map(({ code }) => code)).toContain('no-human');
    audio = { 'hi-IN': {} };
    expect(await finder.execute(mainFlow)).not.toBe(first);
  });

  it('are looked for while the process goes on serving', async () => {
    let turns = 0;
    let isFound = false;
    const serve = () => { if (!isFound) { turns += 1; setImmediate(serve); } };
    const found = aFinder().execute(mainFlow).finally(() => { isFound = true; });
    setImmediate(serve);
    await found;
    expect(turns).toBeGreaterThan(100);
  });

  it('are unknown where the check is stopped, which is a fault itself and is not kept', async () => {
    const asked = aFinder().execute(mainFlow);
    await finder.onModuleDestroy();
    expect(await asked).toEqual([expect.objectContaining({ code: 'check-unfinished', node: mainFlow.start })]);
    expect(await finder.execute(mainFlow)).not.toBe(await asked);
  });
});
