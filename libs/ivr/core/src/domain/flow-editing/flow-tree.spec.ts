import { describe, expect, it } from '@jest/globals';
import { mainFlow } from '../main-flow/main-flow.js';
import { applyEdit } from './apply-edit.js';
import { treeOf, wayTo } from './flow-tree.js';

const tree = treeOf(mainFlow);

describe('a flow as a tree', () => {
  it('has every node once', () => expect(tree.map(({ id }) => id).sort()).toEqual(Object.keys(mainFlow.nodes).sort()));

  it('tells how one comes to a node from the languages on, by which keys', () => {
    expect(wayTo(tree, 'scheme').map(({ id, place }) => ('by' in place && 'key' in place.by ? `${place.by.key} ${id}` : id))).toEqual(['language', '1 greet', 'main', '3 scheme']);
    expect(wayTo(tree, 'place-pin').map(({ id }) => id)).toEqual(['place', 'place-pin']);
  });

  it('says of a node that nothing leads to that nothing does', () => {
    const added = applyEdit(mainFlow, { do: 'add', id: 'island', kind: 'hangup', to: 'main' });
    expect(added.ok && treeOf(added.value).at(-1)).toEqual({ id: 'island', depth: 0, place: { root: 'nothing' }, hasMore: false });
  });
});
