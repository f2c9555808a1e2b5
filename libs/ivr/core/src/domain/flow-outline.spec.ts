import { describe, expect, it } from '@jest/globals';
import type { Flow } from './flow.js';
import { outlineOf, waysOut } from './flow-outline.js';
import { mainFlow } from './main-flow/main-flow.js';
import { nodesOfPrompts, promptsOfNode } from './node-words.js';

describe('the outline of a flow', () => {
  const outline = outlineOf(mainFlow);

  it('holds each node once, from the start on', () => {
    expect(outline[0]).toMatchObject({ id: mainFlow.start, depth: 0 });
    expect(outline.map(({ id }) => id).sort()).toEqual(Object.keys(mainFlow.nodes).sort());
  });

  it('stands a node one deeper than what leads to it, where it is met first', () => {
    const [main, ticket] = ['main', 'ticket'].map((id) => outline.find((entry) => entry.id === id)!);
    expect(ticket!.depth).toBe(main!.depth + 1);
    expect(main!.ways[0]).toEqual({ by: { key: '1' }, to: 'ticket' });
  });

  it('has nodes that nothing leads to, too', () => {
    const flow: Flow = { ...mainFlow, nodes: { ...mainFlow.nodes, lonely: { kind: 'hangup', say: [] } } };
    expect(outlineOf(flow).at(-1)).toEqual({ id: 'lonely', depth: 0, ways: [] });
  });

  it('passes over a way to a node that there is not', () => {
    const flow: Flow = { ...mainFlow, nodes: { ...mainFlow.nodes, start: { kind: 'say', say: [{ prompt: 'welcome' }], next: 'nowhere' } } };
    expect(outlineOf(flow)[0]).toEqual({ id: 'start', depth: 0, ways: [{ by: { why: 'next' }, to: 'nowhere' }] });
  });

  it('names the way that is taken when a port cannot say', () => {
    expect(waysOut(mainFlow.nodes['human']!)).toContainEqual({ by: { why: 'cannot-say' }, to: 'human-q' });
  });
});

describe('what a node may say', () => {
  it('is its help and the words for wrong digits, too', () => {
    expect([...promptsOfNode(mainFlow.nodes['ticket']!)].sort()).toEqual(['digits.keys', 'ticket.ask', 'ticket.help', 'ticket.not-found', 'ticket.short', 'ticket.wrong']);
  });

  it('is found again by its prompt', () => {
    expect(nodesOfPrompts(mainFlow).get('menu.main')).toEqual(['main']);
    expect(nodesOfPrompts(mainFlow).get('human.warning')).toEqual([mainFlow.human]);
  });
});
