import { describe, expect, it } from '@jest/globals';
import { byteRange } from './byte-range.js';

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-', { from: 0, to: 99 }], ['bytes=10-19', { from: 10, to: 19 }], ['bytes=90-500', { from: 90, to: 99 }], ['bytes=-5', { from: 95, to: 99 }], ['bytes=-500', { from: 0, to: 99 }], ['bytes=99-99', { from: 99, to: 99 }],
  ] as const)('%s of a hundred is %p', (header, range) => expect(byteRange(header, 100)).toEqual(range));

  it.each(['bytes=100-', 'bytes=200-300', 'bytes=-0'])('%s of a hundred has nothing in it', (header) => expect(byteRange(header, 100)).toBe('none'));

  it.each([undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b'])('%p asks for the whole', (header) => expect(byteRange(header, 100)).toBe('whole'));
});
