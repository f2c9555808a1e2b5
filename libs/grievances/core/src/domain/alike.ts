import { withAsciiDigits } from '@pukar/kernel';

/** Three letters in a row of each word, with its edges, as PostgreSQL's pg_trgm takes them. */
function trigrams(text: string): ReadonlySet<string> {
  const words = withAsciiDigits(text.normalize('NFC')).toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => { const padded = [...`  ${word} `]; return padded.slice(2).map((_, at) => padded.slice(at, at + 3).join('')); }));
}

/** How much two statements say the same, from 0 to 1: the trigrams that both have, of all that one has. 0 where one says nothing. */
export function alike(a: string, b: string): number {
  const [first, second] = [trigrams(a), trigrams(b)];
  const shared = [...first].filter((trigram) => second.has(trigram)).length;
  return shared === 0 ? 0 : shared / (first.size + second.size - shared);
}
