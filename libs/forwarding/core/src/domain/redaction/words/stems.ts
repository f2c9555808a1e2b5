const VIRAMA = 0x4d;
/** Malayalam's letters without a vowel, and what they are before one. */
const BEFORE_A_VOWEL: Readonly<Record<string, string>> = { 'ർ': 'റ', 'ൻ': 'ന', 'ൽ': 'ല', 'ൾ': 'ള', 'ൺ': 'ണ' };

const isIndic = (word: string): boolean => word.charCodeAt(0) >= 0x900 && word.charCodeAt(0) < 0xd80;

/** How a plain word begins where an ending has grown onto it: itself, and in Indic scripts without the sign that its last letter has no vowel (`ஆதார்`, `ஆதாரின்`). */
export function beginningsOf(word: string): string[] {
  const last = word.slice(-1);
  if (!isIndic(word)) return [word];
  if (last in BEFORE_A_VOWEL) return [word, word.slice(0, -1) + BEFORE_A_VOWEL[last]!];
  return (last.charCodeAt(0) & 0x7f) === VIRAMA && word.length > 3 ? [word, word.slice(0, -1)] : [word];
}

const LONGEST_ENDING = 6;
const SHORTEST = 3;

/** Whether a plain word is one of these, in Indic scripts and Urdu also with an ending. */
export function isOneOf(stems: ReadonlySet<string>, plain: string): boolean {
  if (stems.has(plain)) return true;
  if (plain === '' || plain.charCodeAt(0) < 0x300) return false;
  for (let length = plain.length - 1; length >= Math.max(SHORTEST, plain.length - LONGEST_ENDING); length -= 1) if (stems.has(plain.slice(0, length))) return true;
  return false;
}

/** Words with all of their beginnings, for `isOneOf`. */
export const stemList = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].flatMap(beginningsOf));
