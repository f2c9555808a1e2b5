import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEAST_GROUP, MEASURES, publishCounts, roundedTo10, type Publication, type TrueCounts } from './publish-counts.js';

const counts = (over: Partial<TrueCounts> = {}): TrueCounts => ({ asked: 0, byCall: 0, bySms: 0, notReached: 0, declined: 0, ...over });

describe('what a department is shown', () => {
  it('is no figure of fewer than ten', () => expect(publishCounts(null, counts({ asked: 9, byCall: 10 }), 9).shown).toMatchObject({ asked: null, byCall: 10, bySms: null }));
  it('is rounded to ten, at a point that they do not know', () => expect([roundedTo10(19, 0), roundedTo10(19, 1), roundedTo10(15, 5), roundedTo10(15, 4)]).toEqual([10, 20, 20, 10]));
  it('stays as it was until ten more stand behind it', () => {
    const first = publishCounts(null, counts({ byCall: 15 }), 4);
    expect(publishCounts(first, counts({ byCall: 24 }), 4).shown.byCall).toBe(10);
    expect(publishCounts(first, counts({ byCall: 25 }), 4).shown.byCall).toBe(20);
  });
});

describe('whatever happens to the citizens of a campaign', () => {
  /** How many more each measure gets between one snapshot and the next. */
  const course = fc.array(fc.record(Object.fromEntries(MEASURES.map((measure) => [measure, fc.oneof(fc.nat(2), fc.nat(40))])) as Record<(typeof MEASURES)[number], fc.Arbitrary<number>>), { maxLength: 30 });
  const publications = (steps: readonly TrueCounts[], offset: number): Publication[] => {
    let truth = counts();
    let last: Publication | null = null;
    return [counts(), ...steps].map((step) => {
      truth = Object.fromEntries(MEASURES.map((measure) => [measure, truth[measure] + step[measure]])) as Record<(typeof MEASURES)[number], number>;
      last = publishCounts(last, truth, offset);
      return last;
    });
  };

  it('no two published snapshots differ by fewer than ten persons, and none tells of fewer', () => {
    fc.assert(fc.property(course, fc.nat(9), (steps, offset) => {
      const all = publications(steps, offset);
      for (const [at, one] of all.entries()) for (const other of all.slice(at + 1)) for (const measure of MEASURES) {
        const [a, b] = [one.shown[measure], other.shown[measure]];
        if (a === b) continue;
        expect(Math.abs((b ?? 0) - (a ?? 0))).toBeGreaterThanOrEqual(LEAST_GROUP);
        expect(other.behind[measure] - one.behind[measure]).toBeGreaterThanOrEqual(LEAST_GROUP);
      }
    }));
  });
  it('whether one more person was told or not can change a figure only where the secret offset has it so: one time in ten', () => {
    fc.assert(fc.property(fc.integer({ min: LEAST_GROUP, max: 10_000 }), (count) => {
      const offsets = Array.from({ length: LEAST_GROUP }, (_, offset) => offset);
      expect(offsets.filter((offset) => roundedTo10(count, offset) !== roundedTo10(count + 1, offset))).toHaveLength(1);
      for (const offset of offsets) expect(Math.abs(roundedTo10(count, offset)! - count)).toBeLessThan(LEAST_GROUP);
    }));
  });
});
