import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JitterBuffer } from './jitter-buffer.js';

const payload = (sequence: number): Uint8Array => Uint8Array.of(sequence >> 8, sequence & 0xff);
const numberIn = (bytes: Uint8Array | undefined): number | undefined => bytes && ((bytes[0] ?? 0) << 8) + (bytes[1] ?? 0);

describe('the jitter buffer', () => {
  it('waits for two packets, then gives one at a time, over the end of the numbers too', () => {
    const buffer = new JitterBuffer();
    buffer.put(65_535, payload(65_535));
    expect(buffer.take()).toBeUndefined();
    buffer.put(0, payload(0));
    buffer.put(1, payload(1));
    expect([0, 1, 2].map(() => numberIn(buffer.take()))).toEqual([65_535, 0, 1]);
  });

  it('is silent for a packet that was lost, and goes on behind it', () => {
    const buffer = new JitterBuffer();
    for (const sequence of [10, 12, 13]) buffer.put(sequence, payload(sequence));
    expect([0, 1, 2, 3].map(() => numberIn(buffer.take()))).toEqual([10, undefined, 12, 13]);
  });

  it('gathers two again after it ran empty', () => {
    const buffer = new JitterBuffer();
    for (const sequence of [1, 2]) buffer.put(sequence, payload(sequence));
    for (let at = 0; at < 4; at += 1) buffer.take();
    buffer.put(3, payload(3));
    expect(buffer.take()).toBeUndefined();
    buffer.put(4, payload(4));
    expect(numberIn(buffer.take())).toBe(3);
  });

  it('skips what is too old when too much has come', () => {
    const buffer = new JitterBuffer();
    for (let sequence = 1; sequence <= 7; sequence += 1) buffer.put(sequence, payload(sequence));
    expect([0, 1].map(() => numberIn(buffer.take()))).toEqual([6, 7]);
  });

  it('begins anew with another stream', () => {
    const buffer = new JitterBuffer();
    for (const sequence of [1, 2, 40_000, 40_001]) buffer.put(sequence, payload(sequence));
    expect(numberIn(buffer.take())).toBe(40_000);
  });

  it('never gives a packet twice or out of order, whatever comes', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant('take' as const)), { maxLength: 200 }), (steps) => {
        const buffer = new JitterBuffer();
        const given = steps.flatMap((step) => {
          if (step !== 'take') buffer.put(step, payload(step));
          const got = step === 'take' ? numberIn(buffer.take()) : undefined;
          return got === undefined ? [] : [got];
        });
        return given.every((each, at) => at === 0 || each > (given[at - 1] ?? -1));
      }),
    ));
});
