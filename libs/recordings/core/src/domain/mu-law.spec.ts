import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aWave, muLawSamples, sampleOf } from '../testing/index.js';
import { muLawByte, muLawOf } from './mu-law.js';
import { readWave } from './wave.js';

describe('sound that is kept in µ-law', () => {
  it('is to the bit what a line of µ-law carried', () => {
    for (let byte = 0; byte < 256; byte += 1) expect(sampleOf(muLawByte(sampleOf(byte)))).toBe(sampleOf(byte));
  });

  it('is off by half a step elsewhere, which is a 32nd of the loudness, and silence stays silence', () => {
    fc.assert(fc.property(fc.integer({ min: -32_768, max: 32_767 }), (sample) => Math.abs(sampleOf(muLawByte(sample)) - sample) <= (Math.abs(sample) + 132) / 32));
    expect(sampleOf(muLawByte(0))).toBe(0);
  });

  it.each([1, 2])('has %d channels in their places, and half the size', (channels) => {
    const loudness = [0.5, 0.1].slice(0, channels);
    const bytes = aWave(1, ...loudness);
    const kept = muLawOf(bytes, readWave(bytes)!);
    const samples = muLawSamples(kept);
    expect(kept.length).toBe(58 + 8_000 * channels);
    expect(samples.map(({ length }) => length)).toEqual(loudness.map(() => 8_000));
    samples.forEach((channel, at) => expect(Math.max(...channel) / 32_768).toBeCloseTo(loudness[at]!, 1));
  });

  it('has an even length, as every part of a WAV', () => {
    const bytes = aWave(1.000125, 0.5);
    expect(readWave(bytes)?.length).toBe(16_002);
    expect(muLawOf(bytes, readWave(bytes)!).length).toBe(58 + 8_002);
  });
});
