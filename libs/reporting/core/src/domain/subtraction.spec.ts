import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DepartmentCounts, type DepartmentDigest, digestsOf } from './department-digest.js';
import { isShowable, LEAST_GROUP, type Line, showLine } from './suppress.js';

/** From how many figures a small one must still be able to be. */
const DOUBT = 5;

const aLine = (counts: readonly number[], silent: number): Line => ({ parts: counts.map((count, nth) => ({ key: `district-${nth}`, count })), possibleParts: counts.length + silent });

/** Mostly few, as complaints of a category in a district are. */
const aCount = fc.oneof({ weight: 3, arbitrary: fc.nat(LEAST_GROUP - 1) }, { weight: 1, arbitrary: fc.integer({ min: LEAST_GROUP, max: 40 }) });

/** Every way of filling hidden parts with fewer than ten. */
function fillings(hidden: number): number[][] {
  let all: number[][] = [[]];
  for (let nth = 0; nth < hidden; nth += 1) all = all.flatMap((some) => Array.from({ length: LEAST_GROUP }, (_, count) => [...some, count]));
  return all;
}

const subsetsOf = <T>(all: readonly T[]): T[][] => all.reduce<T[][]>((subsets, one) => [...subsets, ...subsets.map((subset) => [...subset, one])], [[]]);
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

describe('whoever knows all that is shown, and how it is chosen', () => {
  it('cannot tell any small group of hidden parts: every world that would look the same is tried', () => {
    fc.assert(fc.property(fc.array(aCount, { minLength: 1, maxLength: 6 }).filter((counts) => counts.filter((count) => count < LEAST_GROUP).length <= 3), (counts) => {
      const shown = JSON.stringify(showLine(aLine(counts, 0)));
      const hidden = counts.flatMap((count, nth) => (count < LEAST_GROUP ? [nth] : []));
      const worlds = fillings(hidden.length).map((filling) => counts.map((count, nth) => filling[hidden.indexOf(nth)] ?? count)).filter((world) => JSON.stringify(showLine(aLine(world, 0))) === shown);
      for (const group of subsetsOf(hidden).filter(({ length }) => length > 0)) {
        const truth = sum(group.map((nth) => counts[nth]!));
        if (truth === 0 || truth >= LEAST_GROUP) continue;
        expect(new Set(worlds.map((world) => sum(group.map((nth) => world[nth]!)))).size).toBeGreaterThanOrEqual(DOUBT);
      }
    }), { numRuns: 200 });
  });
});

const [DISTRICTS, CATEGORIES, DEPARTMENTS] = [['BPL', 'IND', 'REW', 'JBP'], ['01', '02', '03'], ['ENE', 'PHE', 'UDH', 'REV', 'PWD', 'HLT']];

const aDepartment = (departmentCode: string): fc.Arbitrary<DepartmentCounts> =>
  fc.record({
    lodged: fc.array(aCount, { minLength: DISTRICTS.length * CATEGORIES.length, maxLength: DISTRICTS.length * CATEGORIES.length }),
    promised: fc.nat(60), shares: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)),
  }).map(({ lodged, promised, shares: [late, reopened, transferred] }) => ({
    departmentCode, promised, late: Math.min(late, promised), reopened: Math.min(reopened, promised), transferred: Math.min(transferred, promised),
    lodged: CATEGORIES.flatMap((category, nth) => DISTRICTS.map((districtCode, place) => ({ categoryCode: `${departmentCode}-${category}`, districtCode, count: lodged[nth * DISTRICTS.length + place]! }))).filter(({ count }) => count > 0),
  }));

/** A figure as it is shown, and which cells (month, category, district) it counts, as far as whoever reads it can tell. */
interface Figure {
  readonly figure: number;
  readonly cells: ReadonlySet<string>;
}

function figuresOf({ recurs }: DepartmentDigest, month: number): Figure[] {
  return recurs.flatMap(({ categoryCode, parts, total, isAll }) => {
    const cell = (district: string): string => `${month} ${categoryCode} ${district}`;
    return [...parts.map(({ key, count }) => ({ figure: count, cells: new Set([cell(key)]) })), { figure: total, cells: new Set((isAll ? DISTRICTS : parts.map(({ key }) => key)).map(cell)) }];
  });
}

/** What every figure less any of those within it comes to. */
function differencesOf(figures: readonly Figure[]): { readonly of: ReadonlySet<string>; readonly figure: number }[] {
  return figures.flatMap((whole) => {
    const within = figures.filter((one) => one !== whole && one.cells.size < whole.cells.size && [...one.cells].every((cell) => whole.cells.has(cell)));
    return subsetsOf(within).filter((some) => sum(some.map(({ cells }) => cells.size)) === new Set(some.flatMap(({ cells }) => [...cells])).size)
      .map((some) => ({ of: new Set([...whole.cells].filter((cell) => !some.some(({ cells }) => cells.has(cell)))), figure: whole.figure - sum(some.map(({ figure }) => figure)) }));
  });
}

describe('digests of months, of categories and districts, of all departments', () => {
  const months = fc.array(fc.tuple(...DEPARTMENTS.map(aDepartment)), { minLength: 1, maxLength: 3 });

  it('come to no small group by any subtraction of one shown figure from another', () => {
    fc.assert(fc.property(months, (of) => {
      const figures = of.flatMap((counts, month) => digestsOf(counts, DISTRICTS.length).flatMap((digest) => figuresOf(digest, month)));
      for (const { figure } of figures) expect(figure).toBeGreaterThanOrEqual(LEAST_GROUP);
      for (const { figure } of differencesOf(figures)) expect(isShowable(figure)).toBe(true);
    }), { numRuns: 60 });
  });

  it('show a share only where neither those nor the others are few, for whoever knows how many were promised', () => {
    fc.assert(fc.property(months, (of) => {
      for (const counts of of) {
        for (const [nth, { shares }] of digestsOf(counts, DISTRICTS.length).entries()) {
          const { promised, ...one } = counts[nth]!;
          for (const measure of ['late', 'reopened', 'transferred'] as const) if (shares[measure]) expect([isShowable(one[measure]), isShowable(promised - one[measure]), promised >= LEAST_GROUP]).toEqual([true, true, true]);
        }
      }
    }), { numRuns: 60 });
  });

  it('compare a department only with others whose own share may be shown', () => {
    fc.assert(fc.property(months, (of) => {
      for (const counts of of) {
        const digests = digestsOf(counts, DISTRICTS.length);
        for (const measure of ['late', 'reopened', 'transferred'] as const) {
          const compared = digests.filter(({ shares }) => shares[measure] !== null);
          const middles = new Set(compared.map(({ shares }) => shares[measure]!.middle));
          expect(middles.size).toBeLessThanOrEqual(1);
          const [middle] = middles;
          if (middle != null) expect(compared.map(({ shares }) => shares[measure]!.percent)).toContain(middle);
          if (compared.length < DOUBT) for (const { shares } of compared) expect(shares[measure]).toMatchObject({ grade: null, middle: null });
        }
      }
    }), { numRuns: 60 });
  });
});
