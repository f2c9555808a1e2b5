import { describe, expect, it } from '@jest/globals';
import { chosenOf, extend, NOTHING_SELECTED, toggle } from './selection.js';

const shown = ['A', 'B', 'C', 'D'];

describe('choosing tickets', () => {
  it('chooses one, and lets it go', () => {
    const one = toggle(NOTHING_SELECTED, 'B');
    expect([...one.references]).toEqual(['B']);
    expect([...toggle(one, 'B').references]).toEqual([]);
  });

  it('chooses a range either way', () => {
    expect([...extend(toggle(NOTHING_SELECTED, 'D'), 'B', shown).references].sort()).toEqual(['B', 'C', 'D']);
    expect([...extend(toggle(NOTHING_SELECTED, 'A'), 'C', shown).references].sort()).toEqual(['A', 'B', 'C']);
  });

  it('chooses one where the range begins at nothing that is shown', () => expect([...extend({ references: new Set(), anchor: 'X' }, 'C', shown).references]).toEqual(['C']));

  it('answers only what the list still shows, and not too many', () => {
    const all = { references: new Set(['A', 'B', 'C', 'gone']), anchor: 'A' };
    expect(chosenOf(all, shown, 50)).toEqual(['A', 'B', 'C']);
    expect(chosenOf(all, shown, 2)).toEqual(['A', 'B']);
  });
});
