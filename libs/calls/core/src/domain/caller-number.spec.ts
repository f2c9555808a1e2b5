import { describe, expect, it } from '@jest/globals';
import { isNumberHidden } from './caller-number.js';

describe('a caller\'s number', () => {
  it.each(['+919000001001', '+917550000123'])('%s can be rung back', (from) => expect(isNumberHidden(from)).toBe(false));
  it.each(['+266696687', 'anonymous', 'Restricted', '', 'client:someone', 'sip:someone@example.org'])('"%s" cannot', (from) => expect(isNumberHidden(from)).toBe(true));
});
