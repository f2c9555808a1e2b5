import { describe, expect, it } from '@jest/globals';
import { bestFirst, MOST_OFFERED } from './best-first.js';

const codes = (...given: Parameters<typeof bestFirst>) => bestFirst(...given).map(({ code }) => code);

describe('what is offered for what was typed', () => {
  it('is what fits best, in its order', () => expect(codes([{ code: 'A', score: 3 }, { code: 'B', score: 2 }], [])).toEqual(['A', 'B']));
  it('is what is likely before what fits as well', () => expect(codes([{ code: 'A', score: 3 }, { code: 'B', score: 2.5 }], [{ code: 'B', weight: 1 }])).toEqual(['B', 'A']));
  it('but not before what fits far better', () => expect(codes([{ code: 'A', score: 9 }, { code: 'B', score: 2 }], [{ code: 'B', weight: 1 }])).toEqual(['A', 'B']));
  it('and never before a code that was typed', () => expect(codes([{ code: 'A', score: 1_001 }, { code: 'B', score: 1_000 }], [{ code: 'B', weight: 1 }])).toEqual(['A', 'B']));
  it('is no more than there are digits', () => expect(codes(Array.from({ length: 20 }, (_, at) => ({ code: String(at), score: 20 - at })), [])).toHaveLength(MOST_OFFERED));
});
