import { describe, expect, it } from '@jest/globals';
import { segmentsOf } from './segments.js';

describe('parts of a text message', () => {
  it.each([
    ['160 Latin letters', 'a'.repeat(160), 1],
    ['161 Latin letters', 'a'.repeat(161), 2],
    ['80 brackets, which count double', '['.repeat(80), 1],
    ['81 brackets', '['.repeat(81), 2],
    ['70 letters of Devanagari', 'क'.repeat(70), 1],
    ['71 letters of Devanagari', 'क'.repeat(71), 2],
    ['135 letters of Devanagari', 'क'.repeat(135), 3],
  ])('%s', (_what, body, parts) => expect(segmentsOf(body)).toBe(parts));
});
