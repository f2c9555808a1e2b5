import { GRAMMAR_WORDS } from './grammar-words.js';
import { searchWord, type SearchWord } from './search-key.js';

/** A word where it stands. */
export interface PlacedWord extends SearchWord {
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** More digits in one piece than a ward, a pole or a PIN code has are no part of a search: it answers nothing about a person's numbers. */
export const MOST_DIGITS = 6;

/** Marks such as `[phone number]`, numbers, and words: those of Latin and of another script are never one. */
const PIECE = /\[[^\]\n]{2,40}\]|(\p{Nd}+|\p{Script=Latin}[\p{Script=Latin}\u0300-\u036f\u200c\u200d]*|[^\P{L}\p{Script=Latin}](?:[^\P{L}\p{Script=Latin}]|[\p{M}\u200c\u200d])*)/gu;

/** The words of a text that a search goes by, in their order: no marks of what was taken out, no grammar, no long number. */
export function wordsIn(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 1: piece, index } of text.matchAll(PIECE)) {
    if (piece === undefined) continue;
    const word = known(piece);
    if (word.key !== '') words.push({ ...word, start: index, end: index + piece.length });
  }
  return words;
}

/** Each key of a statement once. */
export const keysOf = (statement: string): readonly string[] => [...new Set(wordsIn(statement).map(({ key }) => key))];

const NOTHING: SearchWord = { plain: '', full: '', key: '' };
/** People use few words again and again: what is worked out of one is kept for the next, as far as memory is given to it. */
const MOST_KNOWN = 20_000;
const WORDS = new Map<string, SearchWord>();

function known(piece: string): SearchWord {
  const before = WORDS.get(piece);
  if (before) return before;
  const read = searchWord(piece);
  const word = GRAMMAR_WORDS.has(read.plain) || (read.full === '' && read.plain.length > MOST_DIGITS) ? NOTHING : read;
  if (WORDS.size >= MOST_KNOWN) WORDS.clear();
  WORDS.set(piece, word);
  return word;
}
