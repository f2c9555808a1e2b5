import { redactStatement } from './redact-statement.js';
import { soundOfWord } from './sound-of-word.js';
import { soundKeys } from './sounds-alike.js';

const FEWEST_WORDS = 2;
const FEWEST_LETTERS = 2;
const wordsIn = (text: string): string[] => [...new Set(text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])];

/**
 * Whether words are what is known of somebody, in any script and spelling, by the rules that would take it out of a statement. Of a name its first word and, where it
 * has them, another, and nothing beside; of an address two words at least, and nothing beside.
 */
export function isSaidOf(said: string, known: string, what: 'name' | 'address'): boolean {
  const [words, whole] = [wordsIn(said), wordsIn(known)];
  if (words.length < Math.max(1, Math.min(FEWEST_WORDS, whole.length))) return false;
  if (words.join(' ') === whole.join(' ')) return true;
  if (what === 'address') return isTakenOut(said, known, what) && !isTakenOut(said, '', what);
  // Beside a known name its neighbours go, too: each word for itself.
  return words.every((word) => whole.some((one) => areOneWord(word, one))) && words.some((word) => areOneWord(word, whole[0] ?? ''));
}

/** Its consonants, which Urdu writes alone; one is too little to be met by. */
function boneOf(word: string): string {
  const bones = soundKeys(word).bones.replaceAll('n', 'm');
  return bones.length < FEWEST_LETTERS ? word : bones;
}

/** By sound, or as a name of which the other is a spelling: titles such as Bai are no names by themselves. */
const areOneWord = (said: string, known: string): boolean => soundOfWord(said) === soundOfWord(known) || boneOf(said) === boneOf(known) || isTakenOut(said, known, 'name');

/** Nothing of it is left where this is known. */
function isTakenOut(said: string, known: string, what: 'name' | 'address'): boolean {
  const { redactions } = redactStatement(said, { names: what === 'name' && known !== '' ? [known] : [], addresses: what === 'address' && known !== '' ? [known] : [], phones: [] });
  const left = redactions.filter(({ kind }) => kind === what).reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), said);
  return wordsIn(left).length === 0;
}
