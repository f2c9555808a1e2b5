import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MESSAGE_PACKS } from '../data/messages/index.js';
import { keepLettersWhole } from './keep-letters-whole.js';
import { isWithinLetter, letterStart } from './letters.js';
import { isCutMidLetter, smsParts } from './sms-parts.js';
import { TEMPLATES } from './templates.js';
import { segmentsOf } from './text-segments.js';

describe('a letter as it is read', () => {
  it.each([['कि', 1], ['क़', 1], ['क्ष', 1], ['क्ष', 2], ['क्‍ष', 2], ['क्‍ष', 3], ['🙏', 1], ['ਪ੍ਰ', 2], ['ಕ್ಷ', 2], ['க்ஷ', 2], ['ஸ்ரீ', 2], ['ন্দ', 2], ['e\u0301', 1], ['👩‍🌾', 3]] as const)('is not cut in %j at %i', (text, at) => expect(isWithinLetter(text, at)).toBe(true));
  it.each([['कक', 1], ['ab', 1], ['க்க', 2], ['विद्', 4], ['द् य', 2], ['ab', 0], ['ab', 2], ['क्।', 2]] as const)('ends in %j at %i', (text, at) => expect(isWithinLetter(text, at)).toBe(false));

  it('is kept whole wherever Unicode keeps it whole, in every text that we send', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    for (const text of Object.values(MESSAGE_PACKS).flatMap((pack) => [...Object.values(pack.texts), ...Object.values(pack.ofKind).flatMap((texts) => Object.values(texts)), ...pack.months, ...Object.values(pack.longest)])) {
      const starts = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
      for (let at = 1; at < text.length; at += 1) if (!starts.has(at) && !isWithinLetter(text, at)) throw new Error(`${text.slice(at - 3, at)}|${text.slice(at, at + 3)} is one letter for Unicode`);
    }
  });

  it('begins where its first character does', () => expect([letterStart('रक्षि', 4), letterStart('रक्षि', 0)]).toEqual([1, 0]));
});

describe('a message whose values are of any length', () => {
  const templates = fc.constantFrom(...TEMPLATES);
  /** Values as they come: shorter than the longest by any number of words. */
  const cutTo = (longest: string, share: number): string => {
    const words = longest.split(' ');
    return words.slice(0, Math.max(1, Math.ceil(words.length * share))).join(' ');
  };
  it('keeps its words, adds nothing but spaces within or after values, and cuts no letter', () => {
    let cut = 0;
    fc.assert(fc.property(templates, fc.double({ min: 0, max: 1, noNaN: true }), (template, share) => {
      const segments = segmentsOf(template.text, (variable) => cutTo(template.longest[variable]!, share));
      const plain = segments.map(({ text }) => text).join('');
      const kept = keepLettersWhole(segments);
      expect(kept.replace(/ +/gu, ' ')).toBe(plain);
      expect(isCutMidLetter(kept)).toBe(false);
      if (isCutMidLetter(plain)) cut += 1;
    }), { numRuns: 2_000 });
    // Nothing is proven of what never happens.
    expect(cut).toBeGreaterThan(100);
  });
});

describe('the parts of an SMS', () => {
  it.each([
    ['', 'GSM-7', 0], ['a'.repeat(160), 'GSM-7', 1], ['a'.repeat(161), 'GSM-7', 2], ['a'.repeat(306), 'GSM-7', 2], ['a'.repeat(307), 'GSM-7', 3],
    ['€'.repeat(80), 'GSM-7', 1], ['€'.repeat(81), 'GSM-7', 2], ['क'.repeat(70), 'UCS-2', 1], ['क'.repeat(71), 'UCS-2', 2], ['क'.repeat(134), 'UCS-2', 2], ['क'.repeat(135), 'UCS-2', 3],
    [`${'क'.repeat(66)}🙏${'क'.repeat(66)}`, 'UCS-2', 3],
  ] as const)('%# are counted', (text, alphabet, parts) => expect(smsParts(text)).toEqual({ alphabet, parts }));
});
