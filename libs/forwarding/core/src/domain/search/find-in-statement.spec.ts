import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerptAround } from './excerpt-around.js';
import { findInStatement } from './find-in-statement.js';
import { keyNumber, searchWord } from './search-key.js';
import { keysOf, wordsIn } from './words-in.js';

const SAID = 'वार्ड १२ की सड़क पर खंभा 14 की बत्ती बंद है। [phone number] The street light of ward 12 is broken.';
const wanted = (text: string, isLoose = false) => wordsIn(text).map((word) => ({ ...word, isLoose }));
const found = (text: string, isLoose = false) => findInStatement(SAID, wanted(text, isLoose))?.map(([start, end]) => SAID.slice(start, end));

describe('words in a statement', () => {
  it('are found in whatever script and digits they were written', () => {
    expect(found('ward 12')).toEqual(['वार्ड', '१२', 'ward', '12']);
    expect(found('sadak')).toEqual(['सड़क']);
    expect(found('lights STREET')).toEqual(['street', 'light']);
  });

  it('are all there, or it is not found', () => expect([found('sadak pani'), found('15')]).toEqual([undefined, undefined]));

  it('are taken with one slip where that is asked for', () => expect([found('bromken'), found('bromken', true), found('1', true)]).toEqual([undefined, ['broken'], undefined]));

  it('are neither grammar, nor marks of what was taken out, nor numbers as long as a telephone’s', () => {
    expect(keysOf('मैं हूँ और the [phone number] 9876543210 ९८७६५४३२१०')).toEqual(keysOf('हूँ'));
    expect(keysOf('PIN 462001')).toContain('462001');
  });

  it('are anything at all without a fault, and where they are said to be', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => wordsIn(text).every(({ start, end, key }) => key !== '' && end > start && end <= text.length)), { numRuns: 1_000 });
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (text) => keyNumber(searchWord(text).key) === keyNumber(searchWord(text).key) && Number.isInteger(keyNumber(text))), { numRuns: 1_000 });
  });
});

describe('the piece of a statement that is shown', () => {
  const long = `${'पहले बहुत कुछ कहा गया। '.repeat(20)}यहाँ नाली टूटी है। ${'और बाद में भी। '.repeat(30)}`;

  it('is around the first word found, with the words marked in it', () => {
    const { text, found: marks } = excerptAround(long, findInStatement(long, wanted('nali'))!);
    expect(text.length).toBeLessThanOrEqual(162);
    expect(text).toMatch(/^….*नाली.*…$/);
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['नाली']);
  });

  it('is all of a short one', () => expect(excerptAround(SAID, findInStatement(SAID, wanted('ward'))!).text).toBe(SAID));

  it('keeps its marks on the words, whatever the statement', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('नाली', 'pani', '\n', 'x'.repeat(50), '१२', ' ', 'drain'), { maxLength: 80 }), (parts) => {
      const said = parts.join(' ');
      const places = findInStatement(said, wanted('नाली')) ?? [];
      const { text, found: marks } = excerptAround(said, places);
      return marks.every(([start, end]) => text.slice(start, end) === 'नाली') && (places.length === 0 || marks.length > 0);
    }));
  });
});
