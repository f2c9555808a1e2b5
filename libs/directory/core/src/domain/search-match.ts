import { type SearchIndex, weightOfWord } from './search-index.js';

/** What a word of the query met in the vocabulary: how much each met word counts, by its position there. */
export type WordMatches = ReadonlyMap<number, number>;

const LEAST_FOR_BEGINNING = 0.4;
const MORE_FOR_BEGINNING = 0.5;
const SAME_BUT_FOR_ENDING = 0.6;
const QUERY_BEGINS_WITH_IT = 0.5;
const SHORTEST_STEM = 3;

/** Hindi bends the last vowel (कुत्ता, कुत्ते), and a long one is half typed for one key press: `bijle` on its way to `bijlee`. */
const withoutEnding = (word: string) => word.replace(/[aeiou]$/, '');

/** The first position at which a word not before `word` stands. */
function lowerBound(vocabulary: readonly string[], word: string): number {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((vocabulary[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function positionsBeginningWith(vocabulary: readonly string[], beginning: string): number[] {
  const positions: number[] = [];
  for (let at = lowerBound(vocabulary, beginning); vocabulary[at]?.startsWith(beginning); at += 1) positions.push(at);
  return positions;
}

/** Likeness from 0 to 1 of the words of the vocabulary that are like the asked one: equal, begun by it, or beginning it. */
function likenesses({ vocabulary }: SearchIndex, asked: string): Map<number, number> {
  const found = new Map<number, number>();
  for (let length = SHORTEST_STEM; length < asked.length; length += 1) {
    const at = lowerBound(vocabulary, asked.slice(0, length));
    if (vocabulary[at] === asked.slice(0, length)) found.set(at, QUERY_BEGINS_WITH_IT);
  }
  const stem = withoutEnding(asked);
  if (stem.length >= SHORTEST_STEM) for (const at of positionsBeginningWith(vocabulary, stem)) found.set(at, SAME_BUT_FOR_ENDING);
  for (const at of positionsBeginningWith(vocabulary, asked)) {
    const written = (vocabulary[at] ?? '').length;
    found.set(at, written === asked.length ? 1 : LEAST_FOR_BEGINNING + MORE_FOR_BEGINNING * (asked.length / written));
  }
  return found;
}

/**
 * What an asked word meets. It weighs by how rare it is as it was asked: `bil` is a common word, though it also begins
 * the rare `builder`; a word that is nowhere whole weighs by all entries that its beginnings and endings meet.
 */
export function matchWord(index: SearchIndex, asked: string): WordMatches {
  const found = likenesses(index, asked);
  const whole = [...found].find(([, likeness]) => likeness === 1)?.[0];
  const met = whole === undefined ? [...found.keys()] : [whole];
  const entriesMet = new Set(met.flatMap((position) => index.entriesOf[position] ?? []));
  const weight = weightOfWord(asked, entriesMet.size, index.entries.length);
  for (const [position, likeness] of found) found.set(position, likeness * weight);
  return found;
}
