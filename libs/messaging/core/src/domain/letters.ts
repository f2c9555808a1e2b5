/** The signs that join a consonant to the next, by which a conjunct is written, or silence its vowel (Unicode, Indic_Syllabic_Category=Virama). */
export const VIRAMAS = '\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d';
/** Tamil's. */
const PULLI = '\u0bcd';
const JOINERS = '\u200c\u200d';
const ZWJ = '\u200d';

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Whether a text cut at `at` (a place between two UTF-16 units, which is what an SMS counts) would be cut within a letter as it
 * is read: a character in two units, a vowel sign or a nukta torn from its consonant, a conjunct. Unicode's own clusters
 * (UAX #29) leave Kannada's and Punjabi's conjuncts apart: these are kept whole too.
 */
export function isWithinLetter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (isLowSurrogate(text.charCodeAt(at))) return true;
  const next = String.fromCodePoint(text.codePointAt(at)!);
  if (/^\p{M}/u.test(next) || JOINERS.includes(next)) return true;
  const before = text.slice(Math.max(0, at - 4), at);
  const last = before.at(-1)!;
  if (last === ZWJ) return true;
  if (!/^\p{L}/u.test(next)) return false;
  return last === PULLI ? isTamilConjunct(before, next) : VIRAMAS.includes(last);
}

/** Tamil joins in these alone; after other letters its sign only silences the vowel. */
function isTamilConjunct(before: string, next: string): boolean {
  return (before.endsWith('\u0b95\u0bcd') && next === '\u0bb7') || (/[\u0bb8\u0bb6]\u0bcd$/u.test(before) && next === '\u0bb0');
}

/** Where the letter begins that has a unit before `at`, and another after it. */
export function letterStart(text: string, at: number): number {
  let start = at;
  while (isWithinLetter(text, start)) start -= 1;
  return start;
}
