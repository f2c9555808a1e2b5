import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginning, done, redone, undone } from './history.js';

describe('what was done', () => {
  it('is undone step by step to the beginning, and done again to the end', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { maxLength: 50 }), (steps) => {
      const all = steps.reduce((history, step, nth) => done(history, `${nth} ${step}`), beginning('begin'));
      const back = steps.reduce((history) => undone(history), all);
      expect([back.present, undone(back)]).toEqual(['begin', back]);
      expect(steps.reduce((history) => redone(history), back)).toEqual(all);
    }));
  });

  it('after something was undone takes the place of what was undone', () => {
    const other = done(undone(done(done(beginning('a'), 'b'), 'c')), 'd');
    expect(other).toEqual({ past: ['a', 'b'], present: 'd', future: [] });
    expect(redone(other)).toBe(other);
  });
});
