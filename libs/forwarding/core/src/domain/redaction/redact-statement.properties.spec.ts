import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redactStatement } from './redact-statement.js';

const NOBODY = { names: [], addresses: [], phones: [] };
/** The first digit of each script that people in India write numbers in. */
const ZEROS = { latin: '0', devanagari: '०', bengali: '০', gurmukhi: '੦', gujarati: '૦', odia: '୦', tamil: '௦', telugu: '౦', kannada: '೦', malayalam: '൦', arabic: '٠', urdu: '۰' };
const SEPARATORS = [' ', '-', '.', '/', '–', '  ', ' - ', '\u00a0', '\u200b', '_', ')', ' ('];

const inScript = (digits: string, zero: string): string => Array.from(digits, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit))).join('');
const mobile = fc.tuple(fc.constantFrom('', '0', '91', '+91', '0091'), fc.stringMatching(/^[6-9]\d{9}$/));
const script = fc.constantFrom(...Object.values(ZEROS));
const inGroups = fc.tuple(mobile, fc.constantFrom(...SEPARATORS), fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9])).map(([[prefix, digits], separator, cuts]) => {
  const edges = [0, ...cuts, 10];
  const parts = edges.slice(1).map((end, at) => digits.slice(edges[at], end));
  return [...(prefix ? [prefix] : []), ...parts].join(separator);
});
const words = fc.constantFrom('', 'bijli nahi aa rahi ', 'मेरा नंबर है ', 'please ring me: ', 'पता नहीं, ');

describe('any mobile number', () => {
  it('disappears, in any of twelve scripts and with any separators', () => {
    fc.assert(fc.property(words, inGroups, script, words, (before, number, zero, after) => {
      const written = number.replace(/\d+/g, (digits) => inScript(digits, zero));
      const { text } = redactStatement(`${before}${written} ${after}`, NOBODY);
      expect(text).toBe(`${before}[phone number] ${after}`);
    }), { numRuns: 500 });
  });
});

describe('redactions of any text', () => {
  it('are sorted, apart from each other, and inside it', () => {
    const text = fc.array(fc.oneof(inGroups, fc.string({ unit: 'grapheme' }), fc.constantFrom(' Ramesh ', ' रमेश जी ', ', 14 Gandhi Nagar ', ' a@b.in ', ' आधार 2345 6789 0123 '))).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (statement) => {
      const { redactions } = redactStatement(statement, { names: ['Ramesh'], addresses: ['14, Gandhi Nagar'], phones: ['+919000001001'] });
      let rest = 0;
      for (const { start, end } of redactions) {
        expect(start).toBeGreaterThanOrEqual(rest);
        expect(end).toBeGreaterThan(start);
        rest = end;
      }
      expect(rest).toBeLessThanOrEqual(statement.length);
    }));
  });
});

describe('a hostile statement of 4,000 characters', () => {
  it.each([
    ['digits', '1'], ['single digits', '1 '], ['single digits that begin a mobile', '9 '], ['signs', '@'], ['names at signs', 'a@'], ['dots', 'a.'],
    ['number words', 'no '], ['spelt digits', 'nine '], ['doubles', 'double '], ['names', 'ramesh '], ['honorifics', 'ji '], ['house numbers', '14 '],
    ['streets', 'gandhi 14 '], ['dates', '1/1/'], ['amounts', '1,00,'], ['pluses', '+'], ['spoken signs', 'a at the rate g dot '], ['marks', '\u0301'], ['relations', 'pati '], ['slashes', 'w/o '], ['speakers', 'main ram '], ['capitals', 'A'], ['masks', 'XXXX '], ['states', 'MP '], ['letters of a PAN', 'A B C D '], ['Urdu', 'میں '], ['joined Tamil', 'அஅ'], ['one long word', 'h'],
  ])('of %s is redacted at once', (_name, piece) => {
    const statement = piece.repeat(Math.ceil(4_000 / piece.length));
    const known = { names: ['Ramesh Kumar'], addresses: ['14, Gandhi Nagar, Ward 5'], phones: ['+919000001001'] };
    const started = process.cpuUsage();
    redactStatement(statement, known);
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(400);
  });
});
