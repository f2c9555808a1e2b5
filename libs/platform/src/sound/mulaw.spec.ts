import { describe, expect, it } from '@jest/globals';
import { decodeMulaw, decodeMulawSample, encodeMulaw, encodeMulawSample } from './mulaw.js';

describe('µ-law', () => {
  it.each([
    [0, 0xff],
    [8, 0xfe],
    [-8, 0x7e],
    [1000, 0xce],
    [-1000, 0x4e],
    [32_767, 0x80],
    [-32_768, 0x00],
  ])('writes the sample %i as the byte of G.711', (sample, byte) => expect(encodeMulawSample(sample)).toBe(byte));

  it('gives every byte back, but for the second zero', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => byte);
    expect(bytes.filter((byte) => encodeMulawSample(decodeMulawSample(byte)) !== byte)).toEqual([0x7f]);
  });

  it('keeps a tone within the error that eight logarithmic bits allow', () => {
    const tone = Float32Array.from({ length: 800 }, (_, i) => 0.7 * Math.sin((2 * Math.PI * 440 * i) / 8000));
    const heard = decodeMulaw(encodeMulaw(tone));
    const noise = tone.reduce((sum, x, i) => sum + (x - heard[i]!) ** 2, 0);
    const signal = tone.reduce((sum, x) => sum + x ** 2, 0);
    expect(10 * Math.log10(signal / noise)).toBeGreaterThan(35);
  });
});
