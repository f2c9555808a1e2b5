import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SPOKEN_MINUTES, spokenMinutes } from './spoken-minutes.js';

describe('a time as it is told', () => {
  it.each([[0, 0], [44, 0], [45, 1], [84, 1], [85, 2], [130, 2], [150, 3], [240, 5], [400, 5], [430, 10], [700, 10], [800, 15], [1_200, 20], [1_600, 30], [2_300, 45], [3_600, 60]])('of %d seconds is %d minutes', (seconds, minutes) => {
    expect(spokenMinutes(seconds)).toBe(minutes);
  });

  it('never falls as the wait grows, and is never more than half off', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3_600 }), fc.integer({ min: 0, max: 600 }), (seconds, more) => {
      expect(spokenMinutes(seconds + more)).toBeGreaterThanOrEqual(spokenMinutes(seconds));
      if (seconds >= 60) expect(Math.abs(spokenMinutes(seconds) * 60 - seconds) / seconds).toBeLessThan(0.5);
    }));
  });

  it('is each of the times that there are', () => expect(SPOKEN_MINUTES.map((minutes) => spokenMinutes(minutes * 60))).toEqual([...SPOKEN_MINUTES]));
});
