import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redactStatement } from './redact-statement.js';

const NOBODY = { names: [], addresses: [], phones: [] };
/** The first digit of each script that people in India write numbers in. */
const ZEROS = { latin: '0', devanagari: '०', bengali: '০', gurmukhi: '੦', gujarati: '૦', odia: '୦', tamil: '௦', telugu: '౦', kannada: '೦', malayalam: '൦', arabic: '٠', urdu: '۰' };
const SEPARATORS = [' ', '-', '.', '/', '–', '  ', ' - ', '\u00a0', '\u200b', '_', ')', ' ('];

const inScript = (digits: string, zero: string): string => Array.from(digits, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit))).join('');
/** Round ones, too: what ends in noughts looks like a sum. */
const tenDigits = fc.oneof(fc.stringMatching(/^[6-9]\d{9}$/), fc.stringMatching(/^[6-9]\d{1,4}0{2,4}[1-9]\d{1,4}0{2,4}$/).filter((digits) => digits.length === 10), fc.stringMatching(/^[6-9]\d00\d{3}00\d$/), fc.stringMatching(/^[6-9]\d{2}00\d{3}00$/));
const mobile = fc.tuple(fc.constantFrom('', '0', '91', '+91', '0091'), tenDigits);
const script = fc.constantFrom(...Object.values(ZEROS));
const cutAt = (digits: string, cuts: readonly number[]): readonly string[] => [0, ...cuts].map((from, at) => digits.slice(from, cuts[at]));
const someCuts = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9]);
const inGroups = fc.tuple(mobile, fc.constantFrom(...SEPARATORS), someCuts).map(([[prefix, digits], separator, cuts]) => {
  return [...(prefix ? [prefix] : []), ...cutAt(digits, cuts)].join(separator);
});
/** "60000-70000" may be a sum: whoever said it is known. */
const isRange = (number: string): boolean => /^([1-9]\d*000)\s?[-–]\s?([1-9]\d*000)$/.test(number);
const words = fc.constantFrom('', 'bijli nahi aa rahi ', 'मेरा नंबर है ', 'please ring me: ', 'पता नहीं, ');

describe('any mobile number', () => {
  it('disappears, in any of twelve scripts and with any separators', () => {
    fc.assert(fc.property(words, inGroups.filter((number) => !isRange(number)), script, words, (before, number, zero, after) => {
      const written = number.replace(/\d+/g, (digits) => inScript(digits, zero));
      const { text } = redactStatement(`${before}${written} ${after}`, NOBODY);
      expect(text).toBe(`${before}[phone number] ${after}`);
    }), { numRuns: 500 });
  });

  it('disappears however it is written where it is the caller\'s, or another of the call', () => {
    fc.assert(fc.property(words, tenDigits, fc.constantFrom(...SEPARATORS, ', '), someCuts, script, words, (before, digits, separator, cuts, zero, after) => {
      const written = cutAt(digits, cuts).map((group) => inScript(group, zero)).join(separator);
      const { text } = redactStatement(`${before}${written} ${after}`, { ...NOBODY, phones: [`+91${digits}`] });
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
    ['streets', 'gandhi 14 '], ['dates', '1/1/'], ['amounts', '1,00,'], ['pluses', '+'], ['spoken signs', 'a at the rate g dot '], ['marks', '\u0301'], ['relations', 'pati '], ['slashes', 'w/o '], ['speakers', 'main ram '], ['capitals', 'A'], ['masks', 'XXXX '], ['states', 'MP '], ['letters of a PAN', 'A B C D '], ['Urdu', 'میں '], ['joined Tamil', 'அஅ'], ['one long word', 'h'], ['hidden digits', 'xx12345 '], ['stars', '*'], ['parted stars', '** '], ['hashes', '################ '], ['ends of an Aadhaar number', 'aadhaar last 1234 '], ['consumer numbers', 'consumer no 12 '],
    ['names in two words', 'Ram esh '], ['squares', 'Ramesh chowk '], ['sums', 'Rs 1 '], ['dots in words', 'a(dot)@'], ['initials', 'के. '], ['apposition', 'Ram, my wife '], ['grouped digits', '4444 '], ['parted numbers', '98260 then '],
  ])('of %s is redacted at once', (_name, piece) => {
    const statement = piece.repeat(Math.ceil(4_000 / piece.length));
    const known = { names: ['Ramesh Kumar'], addresses: ['14, Gandhi Nagar, Ward 5'], phones: ['+919000001001'] };
    const started = process.cpuUsage();
    redactStatement(statement, known);
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(400);
  });
});

describe('a statement of 2,000 characters', () => {
  it.each([
    ['English', 'My name is Ramesh Kumar of 14, Gandhi Nagar. The pole no. 42/7 in ward 31 is dark since 21 October, ring 98260 12345; bill of Rs 1,25,000. '],
    ['Hindi', 'मेरा नाम रमेश कुमार है, 14 गांधी नगर। वार्ड 31 का खंभा 42/7 इक्कीस अक्टूबर से बंद है, फोन ९८२६० १२३४५; बिल 1,25,000 रुपये का आया। '],
    ['Tamil', 'நான் ரமேஷ் குமார், காந்தி நகர் 14. வார்டு 31 கம்பம் 42/7 அக்டோபர் முதல் எரியவில்லை, கைபேசி 98260 12345; பில் 1,25,000 ரூபாய். '],
  ])('in %s is redacted in some milliseconds', (_language, piece) => {
    const statement = piece.repeat(20).slice(0, 2_000);
    const known = { names: ['Ramesh Kumar', 'Sunita Bai'], addresses: ['14, Gandhi Nagar, Ward 5'], phones: ['+919000001001'] };
    const taken = Array.from({ length: 12 }, () => {
      const started = process.cpuUsage();
      redactStatement(statement, known);
      return process.cpuUsage(started).user / 1_000;
    });
    expect(Math.min(...taken)).toBeLessThan(25);
  });
});
