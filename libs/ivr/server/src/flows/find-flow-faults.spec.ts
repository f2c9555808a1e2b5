import { describe, expect, it } from '@jest/globals';
import { mainFlow } from '@pukar/ivr-core/domain';
import type { PromptLibrary } from '../prompts/prompt-library.js';
import { FindFlowFaults } from './find-flow-faults.js';

describe('the faults of a flow', () => {
  it('are found once for the same text and audio, whatever its number, and anew when either changed', () => {
    let audio = {};
    const finder = new FindFlowFaults({ audio: () => audio } as unknown as PromptLibrary);
    const first = finder.execute(mainFlow);
    expect(finder.execute({ ...mainFlow, version: 12 })).toBe(first);
    expect(finder.execute({ ...mainFlow, lost: 'nowhere' }).map(({ code }) => code)).toContain('no-human');
    audio = { 'hi-IN': {} };
    expect(finder.execute(mainFlow)).not.toBe(first);
  });
});
