import { isOneSlip } from './one-slip.js';
import type { SearchWord } from './search-key.js';
import { wordsIn } from './words-in.js';

/** One word that is looked for. */
export interface Wanted extends SearchWord {
  /** Whether words one slip away are taken as well. */
  readonly isLoose: boolean;
}

/** From how many sounds on one slip makes no other word as a rule: such words are looked for loosely at once, shorter ones where nothing is found otherwise. */
const LONG_SOUNDS = 7;

export const isLongWord = ({ full, key }: SearchWord): boolean => full.length >= LONG_SOUNDS && key.length >= 4;

/** Whether a word of a statement is one that is looked for. */
export function isMeant(word: SearchWord, wanted: Wanted): boolean {
  if (word.key === wanted.key) return true;
  if (!wanted.isLoose || wanted.full === '' || word.full === '') return false;
  return isOneSlip(word.plain, wanted.plain) || isOneSlip(word.full, wanted.full) || (isLongWord(wanted) && isOneSlip(word.key, wanted.key));
}

/** Where in a statement the words are that were looked for, `[start, end]` in UTF-16 units; undefined where one of them is not there. */
export function findInStatement(statement: string, wanted: readonly Wanted[]): readonly (readonly [number, number])[] | undefined {
  const missing = new Set(wanted);
  const found: (readonly [number, number])[] = [];
  for (const word of wordsIn(statement)) {
    const meant = wanted.filter((each) => isMeant(word, each));
    for (const each of meant) missing.delete(each);
    if (meant.length > 0) found.push([word.start, word.end]);
  }
  return missing.size === 0 ? found : undefined;
}
