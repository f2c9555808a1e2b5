import { describe, expect, it } from '@jest/globals';
import { isGivenUp, pauseAfter, TRIES_BEFORE_THE_LAST } from './try-again.js';

describe('fetching again', () => {
  it('waits longer each time, ten minutes at most', () => {
    expect([1, 2, 3, 4, 10, 11, 500].map(pauseAfter)).toEqual([1, 2, 4, 8, 512, 600, 600]);
  });

  it.each(['no-sound-there', 'gone'] as const)('is given up after about a day of “%s” at the carrier, and never for a fault of ours', (trouble) => {
    const tries = Array.from({ length: 1_000 }, (_, at) => at + 1);
    const first = tries.find((one) => isGivenUp(one, trouble));
    const hours = tries.slice(0, first).reduce((sum, one) => sum + pauseAfter(one), 0) / 3_600;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(28);
    expect(tries.some((one) => isGivenUp(one, 'ours'))).toBe(false);
  });

  it('because somebody asked is decided by one try', () => {
    expect([isGivenUp(TRIES_BEFORE_THE_LAST, 'gone'), isGivenUp(TRIES_BEFORE_THE_LAST + 1, 'gone')]).toEqual([false, true]);
  });
});
