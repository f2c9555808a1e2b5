import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskAadhaar } from './mask-aadhaar.js';
import { isVerhoeffValid } from './verhoeff.js';

describe('an Aadhaar number', () => {
  it.each([
    ['Aadhaar 2345 6789 0123 given', 'Aadhaar XXXX XXXX 0123 given'],
    ['आधार २३४५६७८९०१२३', 'आधार XXXX XXXX 0123'],
    ['it is 234567890124', 'it is XXXX XXXX 0124'],
    ['2345-6789-0124', 'XXXX XXXX 0124'],
    ['aadhar no 2345 6789 012', 'aadhar no XXXX XXXX 9012'],
    ['adhar do teen char paanch chhe saat aath nau shunya ek do teen', 'adhar XXXX XXXX 0123'],
  ])('is masked but for its last four digits: %s', (text, masked) => expect(maskAadhaar(text)).toBe(masked));

  it.each(['meter 123456789', 'call 9826012345', 'call 919826012345', 'Aadhaar card not made since 12/11/2026', 'aadhaar linked mobile 9826012345', 'XXXX XXXX 0123'])(
    'is not seen where there is none: %s',
    (text) => expect(maskAadhaar(text)).toBe(text),
  );

  it('that is valid never survives in one piece or in fours', () => {
    const valid = fc.stringMatching(/^[2-8]\d{10}$/).map((body) => body + [...'0123456789'].find((last) => isVerhoeffValid(body + last))!);
    fc.assert(fc.property(valid, fc.constantFrom('', ' ', '-', '.'), (digits, separator) => {
      const written = [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)].join(separator);
      expect(maskAadhaar(`number ${written}.`)).toBe(`number XXXX XXXX ${digits.slice(8)}.`);
    }));
  });
  it('is masked once: a second time changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => maskAadhaar(maskAadhaar(text)) === maskAadhaar(text)));
  });
});
