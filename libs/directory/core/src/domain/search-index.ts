import { foldForSearch } from './fold-for-search.js';
import type { SearchEntry } from './search-entries.js';

/** A match and how good it is; only the order of scores means anything. */
export interface Ranked {
  readonly code: string;
  readonly score: number;
}

interface IndexedEntry {
  readonly code: string;
  readonly codeKey: string;
  /** Folded names and phrases, each as its distinct words. */
  readonly phrases: readonly (readonly string[])[];
}

/** Entries folded once, so that each key press only compares. */
export interface SearchIndex {
  readonly entries: readonly IndexedEntry[];
  /** For each folded word, which entries have it, by position. */
  readonly entriesByWord: ReadonlyMap<string, readonly number[]>;
}

const EXACT = 1;
const BEGINS_WITH_QUERY = 0.8;
const QUERY_BEGINS_WITH_IT = 0.5;
const SHORTEST_STEM = 3;
const WHOLE_PHRASE = 1.5;

const codeKeyOf = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '');
const distinctWords = (folded: string) => [...new Set(folded.split(' ').filter((word) => word !== ''))];

/** Folds the entries for searching. Costs milliseconds for a few hundred entries: do it once. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const indexed = entries.map((entry) => ({
    code: entry.code,
    codeKey: codeKeyOf(entry.code),
    phrases: [entry.title.en, entry.title.hi, ...entry.words].map((phrase) => distinctWords(foldForSearch(phrase))),
  }));
  const entriesByWord = new Map<string, number[]>();
  indexed.forEach((entry, position) => {
    for (const word of new Set(entry.phrases.flat())) {
      const positions = entriesByWord.get(word);
      if (positions) positions.push(position);
      else entriesByWord.set(word, [position]);
    }
  });
  return { entries: indexed, entriesByWord };
}

function likeness(word: string, asked: string): number {
  if (word === asked) return EXACT;
  if (word.startsWith(asked)) return BEGINS_WITH_QUERY;
  if (word.length >= SHORTEST_STEM && asked.startsWith(word)) return QUERY_BEGINS_WITH_IT;
  return 0;
}

/** Words that many entries share say little: the weight of a word is the logarithm of how rare it is. */
function weightOf(index: SearchIndex, word: string): number {
  return Math.log(1 + index.entries.length / (index.entriesByWord.get(word)?.length ?? 1));
}

/** For each asked word, the indexed words that are like it and how strongly each counts. */
function matchesOf(index: SearchIndex, asked: readonly string[]): Map<string, number>[] {
  return asked.map((askedWord) => {
    const matches = new Map<string, number>();
    for (const word of index.entriesByWord.keys()) {
      const strength = likeness(word, askedWord);
      if (strength > 0) matches.set(word, strength * weightOf(index, word));
    }
    return matches;
  });
}

function scoreOfWords(index: SearchIndex, matches: readonly Map<string, number>[]): Float64Array {
  const scores = new Float64Array(index.entries.length);
  for (const words of matches) {
    const best = new Float64Array(index.entries.length);
    for (const [word, strength] of words) {
      for (const position of index.entriesByWord.get(word) ?? []) best[position] = Math.max(best[position] ?? 0, strength);
    }
    best.forEach((strength, position) => (scores[position] = (scores[position] ?? 0) + strength));
  }
  return scores;
}

/** How much of what was asked one phrase of the entry says by itself, less for what the phrase says beyond it. */
function scoreOfBestPhrase(index: SearchIndex, entry: IndexedEntry, matches: readonly Map<string, number>[]): number {
  let best = 0;
  for (const phrase of entry.phrases) {
    const met = matches.map((words) => Math.max(0, ...phrase.map((word) => words.get(word) ?? 0)));
    const score = met.reduce((sum, strength) => sum + strength, 0);
    if (score <= best) continue;
    const whole = phrase.reduce((sum, word) => sum + weightOf(index, word), 0);
    best = Math.max(best, score * Math.min(1, score / whole));
  }
  return best;
}

/**
 * The entries that answer a query, best first. A code typed in full or in part wins; then entries by how many of the
 * asked words they have, whole or as a beginning, rare words counting more, and best where one phrase says it all.
 */
export function searchIndex(index: SearchIndex, query: string, limit: number): Ranked[] {
  const codeKey = codeKeyOf(query);
  const asked = distinctWords(foldForSearch(query));
  const matches = matchesOf(index, asked);
  const byWords = scoreOfWords(index, matches);
  return index.entries
    .map((entry, position) => ({ code: entry.code, score: scoreOf(entry, byWords[position] ?? 0), position }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, limit)
    .map(({ code, score }) => ({ code, score }));

  function scoreOf(entry: IndexedEntry, words: number): number {
    if (isCodeLike(query) && entry.codeKey.startsWith(codeKey)) return 1000 + (entry.codeKey === codeKey ? 1 : 0);
    return words === 0 ? 0 : words + WHOLE_PHRASE * scoreOfBestPhrase(index, entry, matches);
  }
}

/** `ene`, `ene03` and `ENE-03-2` look like codes; a word in another script or a sentence does not. */
function isCodeLike(query: string): boolean {
  return /^\s*[a-z]{2,3}([- ]?[a-z0-9]{0,3}){0,2}\s*$/i.test(query) && codeKeyOf(query) !== '';
}
