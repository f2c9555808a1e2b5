import { describe, expect, it } from '@jest/globals';
import { levelled, PEAK, samplesIn, trimmed } from './level.js';

const loudest = (samples: Float32Array) => Math.max(...samples.map(Math.abs));

describe('levelling', () => {
  it('brings a quiet prompt up and a loud one down to the same peak', () => {
    expect(loudest(levelled(Float32Array.of(0.1, -0.2)))).toBeCloseTo(PEAK, 4);
    expect(loudest(levelled(Float32Array.of(0.9, -1)))).toBeCloseTo(PEAK, 4);
  });
  it('leaves silence alone', () => expect(loudest(levelled(new Float32Array(8)))).toBe(0));
});

describe('trimming', () => {
  const spoken = (before: number, after: number) => Float32Array.from([...Array<number>(before).fill(0), 0.5, 0.5, ...Array<number>(after).fill(0)]);

  it.each([
    [0, 0],
    [3, 5],
    [900, 900],
  ])('leaves the same silence around speech that had %i and %i samples of it', (before, after) => {
    const out = trimmed(spoken(before, after), 10, 20);
    expect(out).toHaveLength(samplesIn(10) + 2 + samplesIn(20));
    expect(out.findIndex((x) => x !== 0)).toBe(samplesIn(10));
  });
  it('makes nothing of silence', () => expect(trimmed(new Float32Array(100), 10, 10)).toHaveLength(0));
});
