import { describe, expect, it } from '@jest/globals';
import { toTelephoneRate } from './resample.js';

const FROM = 22_050;
const tone = (hz: number, seconds = 0.5) =>
  Float32Array.from({ length: FROM * seconds }, (_, i) => Math.sin((2 * Math.PI * hz * i) / FROM));

/** Loudness of the middle part in decibels below a full-scale tone; the ends ring. */
function decibels(samples: Float32Array): number {
  const middle = samples.slice(400, -400);
  const power = middle.reduce((sum, x) => sum + x * x, 0) / middle.length;
  return 10 * Math.log10(power / 0.5);
}

describe('bringing speech to the telephone rate', () => {
  it('keeps its length in time', () => expect(toTelephoneRate(tone(440, 1), FROM)).toHaveLength(8000));

  it.each([200, 1000, 3000, 3300])('leaves a tone of %i Hz as loud as it was', (hz) =>
    expect(Math.abs(decibels(toTelephoneRate(tone(hz), FROM)))).toBeLessThan(0.2));

  it.each([4000, 4500, 6000, 8000, 10_000])('lets nothing of a tone of %i Hz fold back', (hz) =>
    expect(decibels(toTelephoneRate(tone(hz), FROM))).toBeLessThan(-50));

  it('keeps the pitch', () => {
    const heard = toTelephoneRate(tone(1000), FROM);
    const rises = heard.slice(1).filter((x, i) => x >= 0 && heard[i]! < 0).length;
    expect(Math.abs(rises - 500)).toBeLessThanOrEqual(1);
  });

  it('leaves what is at the telephone rate already in its place', () => {
    const silence = toTelephoneRate(new Float32Array(1600), 16_000);
    expect([silence.length, silence.every((x) => x === 0)]).toEqual([800, true]);
  });
});
