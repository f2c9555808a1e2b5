import { describe, expect, it } from '@jest/globals';
import { mainFlow } from '@pukar/ivr-core/domain';
import { readDraft } from './read-draft.js';

describe('the text of a draft', () => {
  it('is a flow without faults as the product brings it', () => expect(readDraft(JSON.stringify(mainFlow))).toMatchObject({ is: 'flow', faults: [] }));

  it('that is no JSON says so', () => expect(readDraft('{')).toMatchObject({ is: 'no-json' }));

  it('that is no flow says where', () => {
    const read = readDraft(JSON.stringify({ ...mainFlow, nodes: { ...mainFlow.nodes, main: { kind: 'menu' } } }));
    expect(read.is === 'no-flow' && read.at.some((at) => at.startsWith('nodes.main.say'))).toBe(true);
  });

  it('with a key that leads nowhere has a fault there', () => {
    const read = readDraft(JSON.stringify({ ...mainFlow, nodes: { ...mainFlow.nodes, hello: { kind: 'say', say: [{ prompt: 'welcome' }], next: 'nowhere' } } }));
    expect(read).toMatchObject({ is: 'flow', faults: expect.arrayContaining([expect.objectContaining({ code: 'unknown-node', node: 'hello', detail: 'nowhere' })]) });
  });
});
