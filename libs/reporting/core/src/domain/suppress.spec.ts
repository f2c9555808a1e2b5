import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEAST_GROUP, type Line, showLine, showShare } from './suppress.js';

const aLine = (counts: readonly number[], possibleParts = counts.length): Line => ({ parts: counts.map((count, nth) => ({ key: `district-${nth}`, count })), possibleParts });

/** Every way in which the hidden parts can add up to what is left, for whoever knows that each is less than ten. */
function couldBe(left: number, hiddenParts: number): Set<number> {
  const reachable = (parts: number): Set<number> => {
    let sums = new Set([0]);
    for (let nth = 0; nth < parts; nth += 1) sums = new Set([...sums].flatMap((sum) => Array.from({ length: LEAST_GROUP }, (_, count) => sum + count)).filter((sum) => sum <= left));
    return sums;
  };
  const rest = reachable(hiddenParts - 1);
  return new Set(Array.from({ length: LEAST_GROUP }, (_, count) => count).filter((count) => rest.has(left - count)));
}

describe('a line of counts', () => {
  it('shows the parts of ten and more, most first, and leaves the others out', () => {
    expect(showLine(aLine([12, 3, 40, 9], 55))).toEqual({ parts: [{ key: 'district-2', count: 40 }, { key: 'district-0', count: 12 }], total: 64, isAll: true });
  });

  it('shows no total from which the one hidden part could be had', () => {
    expect(showLine(aLine([12, 30, 4]))).toEqual({ parts: [{ key: 'district-1', count: 30 }, { key: 'district-0', count: 12 }], total: 42, isAll: false });
  });

  it('shows no total where what is left out is a small group', () => {
    expect(showLine(aLine([30, 2, 2], 55))).toMatchObject({ total: 30, isAll: false });
  });

  it('shows no total where two hidden parts could only be nine each', () => {
    expect(showLine(aLine([30, 9, 9], 3))).toMatchObject({ total: 30, isAll: false });
  });

  it('shows a total of many small parts without any of them', () => {
    expect(showLine(aLine([6, 6, 6, 6], 55))).toEqual({ parts: [], total: 24, isAll: true });
  });

  it('shows nothing at all of a small group', () => {
    expect(showLine(aLine([9], 55))).toBeNull();
    expect(showLine(aLine([5, 4], 55))).toBeNull();
  });

  it('never lets a hidden part be reckoned from what is shown', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 7 }), fc.integer({ min: 0, max: 6 }), (counts, silent) => {
      const line = aLine(counts, counts.length + silent);
      const shown = showLine(line);
      if (!shown) return;
      for (const { count } of shown.parts) expect(count).toBeGreaterThanOrEqual(LEAST_GROUP);
      if (!shown.isAll) return expect(shown.total).toBe(shown.parts.reduce((sum, { count }) => sum + count, 0));
      const left = shown.total - shown.parts.reduce((sum, { count }) => sum + count, 0);
      if (left > 0) expect(couldBe(left, line.possibleParts - shown.parts.length).size).toBeGreaterThanOrEqual(5);
    }), { numRuns: 2_000 });
  });
});

describe('a share', () => {
  it('is in whole percent', () => expect(showShare(20, 90)).toBe(22));
  it('of none is none', () => expect(showShare(0, 90)).toBe(0));
  it.each([[9, 90], [85, 90], [0, 9], [5, 9]])('is not shown where %d of %d is a small group, or the others are', (some, all) => expect(showShare(some, all)).toBeNull());
});
