import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mix } from './mixing.js';
import { FRAME_SAMPLES, fromMuLaw, SILENT_FRAME, toMuLaw } from './pcm.js';

const sample = fc.integer({ min: -32_768, max: 32_767 });
const frame = fc.array(sample, { minLength: FRAME_SAMPLES, maxLength: FRAME_SAMPLES }).map((samples) => Int16Array.from(samples));

describe('mixing', () => {
  it('is the sum of all voices, held at the ends of 16 bits', () =>
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), (voices) => {
        const mixed = mix(voices);
        return mixed.every((each, at) => {
          const sum = voices.reduce((total, voice) => total + (voice[at] ?? 0), 0);
          return each === Math.max(-32_768, Math.min(32_767, sum));
        });
      }),
    ));

  it('leaves what is mixed as it was', () =>
    fc.assert(
      fc.property(fc.array(frame, { minLength: 2, maxLength: 3 }), (voices) => {
        const before = voices.map((voice) => [...voice]);
        mix(voices);
        expect(voices.map((voice) => [...voice])).toEqual(before);
      }),
    ));

  it('of nobody is silence', () => expect(mix([])).toBe(SILENT_FRAME));
});

describe('µ-law', () => {
  it('keeps every sample to within a thirtieth of its size', () =>
    fc.assert(
      fc.property(fc.integer({ min: -32_000, max: 32_000 }), (value) => {
        const [back = 0] = fromMuLaw(toMuLaw(Int16Array.of(value)));
        return Math.abs(back - value) <= Math.abs(value) / 30 + 8;
      }),
    ));

  it('has its silence', () => expect([...toMuLaw(SILENT_FRAME.subarray(0, 2))]).toEqual([0xff, 0xff]));
});
