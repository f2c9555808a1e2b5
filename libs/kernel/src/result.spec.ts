import { describe, expect, it } from '@jest/globals';
import { err, ok, type Result } from './result.js';

describe('a result', () => {
  const half = (n: number): Result<number, 'odd'> => (n % 2 === 0 ? ok(n / 2) : err('odd'));

  it('carries the value of what was accepted', () => expect(half(4)).toEqual({ ok: true, value: 2 }));
  it('carries the code of what was refused', () => expect(half(3)).toEqual({ ok: false, refusal: 'odd' }));
});
