import { describe, expect, it } from '@jest/globals';
import { areEasyDigits } from './easy-digits.js';
import { parsePhone } from './phone.js';

const phone = parsePhone('+919826143705')!;

describe('four digits for a phone', () => {
  it.each(['0000', '1111', '1212', '1122', '1221', '1110', '1234', '4321', '7890', '0987', '2580', '0852', '1379', '1984', '2001'])('%s are easy', (digits) => expect(areEasyDigits(digits, phone)).toBe(true));
  it('of its own number are easy, forwards and backwards', () => {
    for (const own of ['3705', '5073', '9826', '6143', '1982']) expect(areEasyDigits(own, phone)).toBe(true);
  });
  it.each(['4815', '7304', '9017', '6628'])('%s may be chosen', (digits) => expect(areEasyDigits(digits, phone)).toBe(false));
  it('leave nearly all to choose from', () => {
    const easy = Array.from({ length: 10_000 }, (_, at) => String(at).padStart(4, '0')).filter((digits) => areEasyDigits(digits, phone));
    expect(easy.length).toBeLessThan(800);
  });
});
