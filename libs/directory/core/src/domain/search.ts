import { codeKeyOf, foldedWords, type SearchIndex } from './search-index.js';
import { matchWord, type WordMatches } from './search-match.js';

/** A match and how good it is; only the order of scores means anything. */
export interface Ranked {
  readonly code: string;
  readonly score: number;
}

const WHOLE_PHRASE = 1.5;
const CODE_BEGUN = 1_000;
const CODE_WHOLE = 1_001;

/** For each list that `listsOf` names, the sum over the asked words of the best that each met in it. */
function sumsOfBest(matches: readonly WordMatches[], listsOf: readonly (readonly number[])[], lists: number): Float64Array {
  const sums = new Float64Array(lists);
  for (const words of matches) {
    const best = new Map<number, number>();
    for (const [word, strength] of words) {
      for (const list of listsOf[word] ?? []) best.set(list, Math.max(best.get(list) ?? 0, strength));
    }
    for (const [list, strength] of best) sums[list] = (sums[list] ?? 0) + strength;
  }
  return sums;
}

/** For each entry, how much of what was asked its best phrase says by itself, less where the phrase says more than was asked. */
function scoresOfBestPhrase(index: SearchIndex, matches: readonly WordMatches[]): Float64Array {
  const best = new Float64Array(index.entries.length);
  sumsOfBest(matches, index.phrasesOf, index.phrases.length).forEach((said, position) => {
    const phrase = index.phrases[position];
    if (said === 0 || phrase === undefined) return;
    best[phrase.entry] = Math.max(best[phrase.entry] ?? 0, said * Math.min(1, said / phrase.weight));
  });
  return best;
}

/** `ene`, `ene03` and `ENE-03-2` may be codes; a sentence or a word in another script is none. */
function codeAsked(query: string): string | null {
  return /^\s*[a-z]{2,3}([- ]?[a-z0-9]{1,3}){0,2}\s*$/i.test(query) ? codeKeyOf(query) : null;
}

/**
 * The entries that answer a query, best first, at most `limit`. A code typed in full or in part wins. Then entries by
 * how many of the asked words they have, whole or begun, rare words counting more and grammar little, and best of all
 * where a single phrase says everything that was asked.
 */
export function search(index: SearchIndex, query: string, limit: number): Ranked[] {
  const code = codeAsked(query);
  const matches = foldedWords(query).map((word) => matchWord(index, word));
  const byWords = sumsOfBest(matches, index.entriesOf, index.entries.length);
  const byPhrase = scoresOfBestPhrase(index, matches);
  const scoreOf = (entry: number, codeKey: string): number => {
    if (code !== null && codeKey.startsWith(code)) return codeKey === code ? CODE_WHOLE : CODE_BEGUN;
    return (byWords[entry] ?? 0) + WHOLE_PHRASE * (byPhrase[entry] ?? 0);
  };
  return index.entries
    .map((entry, position) => ({ code: entry.code, score: scoreOf(position, entry.codeKey), position }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, limit)
    .map(({ code: found, score }) => ({ code: found, score }));
}
