import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Calibrating } from './calibrate.js';
import { measureRow } from './measure-row.js';
import type { Row } from './row.js';

/** A machine that is disturbed before or after the rounds of these numbers. */
const aMachine = (...disturbed: readonly number[]) => {
  let looks = 0;
  return { take: async () => ({ workMs: Math.floor(looks++ / 2), askMs: 0 }), isDisturbed: ({ workMs }: { workMs: number }) => disturbed.includes(workMs) } as unknown as Calibrating;
};

const rounds: number[] = [];
const row: Row = {
  name: 'row', title: 'A row',
  prepare: async () => ({ round: async (nth) => { rounds.push(nth); return { ms: nth }; }, check: async () => [], bars: () => [], stop: async () => undefined }),
};
const measured = (machine: Calibrating, within?: { until: number }) => measureRow(row, machine, { isShort: true, say: () => undefined, ...within });

beforeEach(() => { rounds.length = 0; });

describe('rounds of a row', () => {
  it('are three on a quiet machine', async () => {
    expect(await measured(aMachine())).toMatchObject({ isJudged: true, thrownAway: 0, medians: { ms: 1 } });
    expect(rounds).toEqual([0, 1, 2]);
  });

  it('are one more where one is thrown away', async () => {
    expect(await measured(aMachine(1))).toMatchObject({ isJudged: true, thrownAway: 1, medians: { ms: 2 } });
    expect(rounds).toEqual([0, 1, 2, 3]);
  });

  it('end where too few are left to be judged', async () => {
    expect(await measured(aMachine(0, 1))).toMatchObject({ isJudged: false, thrownAway: 2 });
    expect(rounds).toEqual([0, 1]);
  });

  it('are one where the time is over', async () => {
    expect(await measured(aMachine(), { until: 0 })).toMatchObject({ isJudged: false, medians: { ms: 0 } });
    expect(rounds).toEqual([0]);
  });
});
