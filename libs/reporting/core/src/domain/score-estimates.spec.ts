import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scoreEstimates } from './score-estimates.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 18, 5) + seconds * 1000);
const told = (callId: string, seconds: number, estimateSeconds: number | null) => ({ callId, at: at(seconds), estimateSeconds });
const left = (callId: string, seconds: number, as = 'talking') => ({ callId, at: at(seconds), as });

describe('the score of what callers were told', () => {
  it('is nothing where nobody was told a time', () => {
    expect(scoreEstimates([told('a', 0, null)], [left('a', 60)])).toEqual({ scored: 0, unscored: 0, meanAbsoluteErrorSeconds: null, biasSeconds: null, within: null });
  });

  it('is the mean error, to which side, and how many were near enough', () => {
    const score = scoreEstimates([told('a', 0, 100), told('a', 60, 60), told('b', 0, 300)], [left('a', 160), left('b', 200)]);
    expect(score).toEqual({ scored: 3, unscored: 0, meanAbsoluteErrorSeconds: (60 + 40 + 100) / 3, biasSeconds: 0, within: 2 / 3 });
  });

  it('counts an error within 30 % of a long wait as near enough', () => expect(scoreEstimates([told('a', 0, 700)], [left('a', 1_000)]).within).toBe(1));

  it('leaves out who did not come to talk, or still waits', () => {
    expect(scoreEstimates([told('a', 0, 100), told('b', 0, 100)], [left('a', 30, 'abandoned')])).toMatchObject({ scored: 0, unscored: 2, within: null });
  });

  it('takes the last ending of a call, and nothing told after it', () => {
    expect(scoreEstimates([told('a', 0, 100), told('a', 200, 50)], [left('a', 90, 'abandoned'), left('a', 90)])).toMatchObject({ scored: 1, unscored: 0, biasSeconds: 10 });
  });

  it('has an error no smaller than its bias, whatever was told', () => {
    const each = fc.record({ estimate: fc.integer({ min: 0, max: 3_600 }), waited: fc.integer({ min: 0, max: 3_600 }) });
    fc.assert(fc.property(fc.array(each, { minLength: 1, maxLength: 20 }), (all) => {
      const score = scoreEstimates(all.map(({ estimate }, n) => told(`c${n}`, 0, estimate)), all.map(({ waited }, n) => left(`c${n}`, waited)));
      expect(score.scored).toBe(all.length);
      expect(score.meanAbsoluteErrorSeconds!).toBeGreaterThanOrEqual(Math.abs(score.biasSeconds!) - 1e-9);
      expect(score.within!).toBeGreaterThanOrEqual(0);
      expect(score.within!).toBeLessThanOrEqual(1);
    }));
  });
});
