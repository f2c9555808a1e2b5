import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { foldForSearch } from './fold-for-search.js';

const SPELLINGS_OF_ONE_WORD: readonly (readonly string[])[] = [
  ['bijli', 'bijlee', 'bijalee', 'Bijali', 'BIJLI', 'बिजली'],
  ['pani', 'paani', 'paanee', 'पानी'],
  ['nali', 'naali', 'naalee', 'नाली'],
  ['nahi', 'nahee', 'नहीं', 'नही'],
  ['sadak', 'sadaak', 'सड़क', 'सड़क'],
  ['kachra', 'kachara', 'kachraa', 'कचरा'],
  ['shikayat', 'shikaayat', 'sikayat', 'शिकायत'],
  ['zameen', 'jameen', 'jamin', 'ज़मीन', 'जमीन'],
  ['rashan', 'raashan', 'rasan', 'राशन'],
  ['panchayat', 'पंचायत', 'पञ्चायत'],
  ['khamba', 'khambaa', 'खंबा', 'खम्बा'],
  ['card', 'kard', 'kaard', 'कार्ड'],
  ['phone', 'fone', 'फोने'],
  ['sauchalay', 'shauchalay', 'शौचालय'],
  ['chhatra', 'chatra', 'chhaatr', 'छात्र'],
  ['gyan', 'ग्यान', 'ज्ञान'],
  ['panch', 'paanch', 'पाँच', 'पांच'],
  ['yojana', 'yojna', 'योजना'],
  ['wala', 'vala', 'vaalaa', 'वाला'],
];

const DIFFERENT_WORDS: readonly (readonly [string, string])[] = [
  ['bijli', 'bijuli'],
  ['pani', 'peni'],
  ['नाली', 'नाला'],
  ['pension', 'passion'],
  ['ward 3', 'ward 33'],
];

describe('the search key of a text', () => {
  it.each(SPELLINGS_OF_ONE_WORD.map((spellings) => ({ spellings })))('is one for $spellings', ({ spellings }) => {
    expect([...new Set(spellings.map(foldForSearch))]).toHaveLength(1);
  });

  it.each(DIFFERENT_WORDS)('differs for %s and %s', (one, other) => {
    expect(foldForSearch(one)).not.toBe(foldForSearch(other));
  });

  it('reads the digits of every Indian script', () => {
    for (const digits of ['33', '३३', '৩৩', '੩੩', '૩૩', '୩୩', '௩௩', '౩౩', '೩೩', '൩൩', '۳۳']) {
      expect(foldForSearch(`ward ${digits}`)).toBe(foldForSearch('ward 33'));
    }
  });

  it('parts words at spaces and marks, and drops what has no sound', () => {
    expect(foldForSearch('  ENE-03,  नल!  ')).toBe('ene 03 nl');
    expect(foldForSearch(' … — ')).toBe('');
  });

  it('gives itself when folded again, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text)), { numRuns: 2_000 });
  });

  it('gives itself when folded again, for words of Devanagari and Latin letters', () => {
    const letters = [...'कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहअआइईउऊएऐओऔािीुूेैोौ्ंँ़ःabcdefghijklmnopqrstuvwxyz0123456789 -'];
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 30 }).map((chosen) => chosen.join(''));
    fc.assert(fc.property(text, (said) => foldForSearch(foldForSearch(said)) === foldForSearch(said)), { numRuns: 2_000 });
  });

  it('does not mind capitals, nor how a letter with a dot below is encoded', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abcdeghiklmnoprstuvyz ड़ढ़ज़फ़कगपा') });
    fc.assert(
      fc.property(text, (said) => {
        const key = foldForSearch(said);
        return foldForSearch(said.toUpperCase()) === key && foldForSearch(said.normalize('NFC')) === key && foldForSearch(said.normalize('NFD')) === key;
      }),
    );
  });
});
