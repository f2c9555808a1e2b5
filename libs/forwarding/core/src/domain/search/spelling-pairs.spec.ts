import { describe, expect, it } from '@jest/globals';
import { findInStatement } from './find-in-statement.js';
import { oneSlipFrom } from './one-slip.js';
import { searchWord } from './search-key.js';
import { SPELLING_PAIRS } from './spelling-pairs.js';

const pairs = Object.entries(SPELLING_PAIRS).map(([kind, words]) => [kind, words.trim().split(/\s+/).map((pair) => pair.split('/') as [string, string])] as const);

/** As a search does it: by the word itself, and by one slip where that finds nothing. */
function isFound(asked: string, written: string): boolean {
  const wanted = searchWord(asked);
  const { key } = searchWord(written);
  if (key === wanted.key) return true;
  return oneSlipFrom(wanted.key).includes(key) && findInStatement(`कल ${written} today`, [{ ...wanted, isLoose: true }]) !== undefined;
}

/** No typo is needed to tell them apart, so that both are found at once. */
const isSame = (one: string, other: string): boolean => searchWord(one).key === searchWord(other).key;

describe('spellings of one word', () => {
  it.each(pairs)('%s: who looks for one finds the other, 95 of a hundred at least, either way', (_, words) => {
    const missed = words.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).filter(([asked, written]) => !isFound(asked, written));
    expect(missed.length).toBeLessThanOrEqual(0.05 * 2 * words.length);
  });

  it.each(pairs.filter(([kind]) => kind !== 'one typo' && kind !== 'urdu'))('%s: nearly all of them without any guessing', (_, words) => {
    const guessed = words.filter(([one, other]) => !isSame(one, other));
    expect([guessed.length <= 0.1 * words.length, guessed.length === 0 ? '' : guessed.map((pair) => pair.join('/')).join(' ')]).toEqual([true, expect.any(String)]);
  });

  it.each(['पानी/पुल', 'नाली/नल', 'नहर/नगर', 'बिजली/बजट', 'water/tar', 'water/तार', 'सड़क/साधु', 'pension/tension', 'राशन/रोशनी', 'ward/road', '12/123'])('%s are different words', (pair) => {
    const [one, other] = pair.split('/') as [string, string];
    expect(findInStatement(other, [{ ...searchWord(one), isLoose: false }])).toBeUndefined();
  });
});
