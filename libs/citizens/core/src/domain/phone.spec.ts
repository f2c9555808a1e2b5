import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLandline, maskPhone, parsePhone, type Phone } from './phone.js';

describe('the number that somebody calls from', () => {
  it.each(['+919000001001', '+91 90000 01001', '919000001001', '09000001001', '9000001001', '00919000001001', '+91-90000-01001', '+91 (90000) 01001'])(
    'is the same however it is written: %s', (written) => expect(parsePhone(written)).toBe('+919000001001'),
  );

  it.each(['anonymous', 'Anonymous', 'RESTRICTED', 'blocked', 'unknown', 'unavailable', '+266696687', '266696687', '+7378742833', '+2562533', '+8656696', '+86282452253', '', undefined, null])(
    'is none where it is withheld: %p', (written) => expect(parsePhone(written)).toBeUndefined(),
  );

  it.each(['155343', 'client:01980000', 'sip:somebody@example.invalid', '+91900000100', '+9190000010011', '+0123456789', 'not a number'])('is none for %p', (written) => expect(parsePhone(written)).toBeUndefined());

  it('may be foreign', () => expect(parsePhone('+12025550143')).toBe('+12025550143'));

  it('is itself when parsed again', () => {
    fc.assert(fc.property(fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }), fc.constantFrom('', '0', '91', '+91', '0091'), (national, prefix) => {
      const phone = parsePhone(prefix + String(national));
      expect(phone).toBe(`+91${national}`);
      expect(parsePhone(phone)).toBe(phone);
    }));
  });
});

describe('a landline', () => {
  it.each(['+917550000123', '+917552551234', '+917312551234', '+911123456789', '+912223456789', '+918026543210'])('is %s', (phone) => expect(isLandline(phone as Phone)).toBe(true));
  it.each(['+919000001001', '+917509123456', '+917999012345', '+916000001001', '+918085001001', '+12025550143'])('is not %s', (phone) => expect(isLandline(phone as Phone)).toBe(false));
});

describe('a number on a screen', () => {
  it('shows how it begins and hides the rest', () => {
    expect(maskPhone('+919000001001' as Phone)).toBe('90000 0·····');
    expect(maskPhone('+12025550143' as Phone)).toBe('12025 5·····');
  });

  it('is the same for all numbers that begin alike', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_999 }), (rest) => expect(maskPhone(`+91900000${String(rest).padStart(4, '0')}` as Phone)).toBe('90000 0·····')));
  });
});
