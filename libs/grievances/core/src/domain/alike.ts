import { withAsciiDigits } from '@pukar/kernel';

/** How a word sounds, whatever script it is written in: बिजली and bijli give the same. */
export type SoundOf = (word: string) => string;

/** Three letters in a row of how each word sounds, with its edges, as PostgreSQL's pg_trgm takes them. */
function trigrams(text: string, soundOf: SoundOf): ReadonlySet<string> {
  const words = withAsciiDigits(text.normalize('NFC')).toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => { const padded = [...`  ${/^\d/.test(word) ? word : soundOf(word)} `]; return padded.slice(2).map((_, at) => padded.slice(at, at + 3).join('')); }));
}

/** How much two statements say the same, from 0 to 1, in one script or in two: the trigrams that both have, of all that one has. 0 where one says nothing. */
export function alike(a: string, b: string, soundOf: SoundOf = (word) => word): number {
  const [first, second] = [trigrams(a, soundOf), trigrams(b, soundOf)];
  const shared = [...first].filter((trigram) => second.has(trigram)).length;
  return shared === 0 ? 0 : shared / (first.size + second.size - shared);
}
