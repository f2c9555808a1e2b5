import { describe, expect, it } from '@jest/globals';
import { isNumberHidden } from './caller-number.js';

describe('a caller\'s number', () => {
  it.each(['+919000001001', '+917550000123', '+12025550143'])('%s can be rung back', (from) => expect(isNumberHidden(from)).toBe(false));
  it.each(['+266696687', '+7378742833', '+86282452253', '+91900000100', '+9190000010011', 'anonymous', 'Restricted', '', 'client:someone', 'sip:someone@example.org'])('"%s" cannot', (from) => expect(isNumberHidden(from)).toBe(true));
});
