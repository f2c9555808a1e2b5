import { isFiller } from './filler-words.js';
import { foldForSearch } from './fold-for-search.js';
import type { SearchEntry } from './search-entries.js';

/** A name or a phrase of an entry, and how much its words weigh together. */
interface Phrase {
  readonly entry: number;
  readonly weight: number;
}

/** Entries folded once, so that each key press only compares. Entries, phrases and words are named by their positions. */
export interface SearchIndex {
  readonly entries: readonly { readonly code: string; readonly codeKey: string }[];
  readonly phrases: readonly Phrase[];
  /** Every folded word of the entries, sorted, so that words of one beginning stand together. */
  readonly vocabulary: readonly string[];
  /** For each word of the vocabulary, the entries that have it. */
  readonly entriesOf: readonly (readonly number[])[];
  /** For each word of the vocabulary, the phrases that have it. */
  readonly phrasesOf: readonly (readonly number[])[];
}

const FILLER_SHARE = 0.15;

/** A code without its dashes, in small letters: `ENE-03-2` as `ene032`. */
export const codeKeyOf = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The distinct folded words of a text. */
export const foldedWords = (text: string): string[] => [...new Set(foldForSearch(text).split(' '))].filter((word) => word !== '');

/** How much a word says: the logarithm of how rare it is among the entries, and little for a word of grammar. */
export function weightOfWord(word: string, entriesWithIt: number, entries: number): number {
  return Math.log(1 + entries / Math.max(1, entriesWithIt)) * (isFiller(word) ? FILLER_SHARE : 1);
}

/** For each word of the vocabulary, the positions of the lists of words that have it. */
function whereWordsStand(vocabulary: readonly string[], lists: readonly Iterable<string>[]): number[][] {
  const byWord = new Map<string, number[]>(vocabulary.map((word) => [word, []]));
  lists.forEach((words, position) => {
    for (const word of new Set(words)) byWord.get(word)?.push(position);
  });
  return [...byWord.values()];
}

/** Folds entries for searching. It takes some milliseconds for a few hundred of them: do it once. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const foldedEntries = entries.map(({ title, words }) => [title.en, title.hi, ...words].map(foldedWords));
  const foldedPhrases = foldedEntries.flatMap((phrases, entry) => phrases.map((words) => ({ entry, words })));
  const vocabulary = [...new Set(foldedPhrases.flatMap(({ words }) => words))].sort();
  const entriesOf = whereWordsStand(vocabulary, foldedEntries.map((phrases) => phrases.flat()));
  const weights = new Map(vocabulary.map((word, at) => [word, weightOfWord(word, entriesOf[at]?.length ?? 0, entries.length)]));
  return {
    entries: entries.map(({ code }) => ({ code, codeKey: codeKeyOf(code) })),
    phrases: foldedPhrases.map(({ entry, words }) => ({ entry, weight: words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) })),
    vocabulary,
    entriesOf,
    phrasesOf: whereWordsStand(vocabulary, foldedPhrases.map(({ words }) => words)),
  };
}
