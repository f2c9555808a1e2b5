import { describe, expect, it } from '@jest/globals';
import { mainFlow } from '@pukar/ivr-core/domain';
import { readDraft } from './read-draft.js';

describe('the text of a draft', () => {
  it('is a flow as the product brings it', () => expect(readDraft(JSON.stringify(mainFlow))).toEqual({ is: 'flow', flow: mainFlow }));

  it('that is no JSON says so', () => expect(readDraft('{')).toMatchObject({ is: 'no-json' }));

  it('that is no flow says where', () => {
    const read = readDraft(JSON.stringify({ ...mainFlow, nodes: { ...mainFlow.nodes, main: { kind: 'menu' } } }));
    expect(read.is === 'no-flow' && read.at.some((at) => at.startsWith('nodes.main.say'))).toBe(true);
  });
});
