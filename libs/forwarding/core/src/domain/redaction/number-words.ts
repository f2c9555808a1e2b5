import { AMBIGUOUS, DIGITS, THRICE, TWICE } from './words/digits.js';
import { HINDI_FROM_TEN } from './words/hindi-pairs.js';
import { PAIRS } from './words/pairs.js';
import { plainWord, wordSet } from './words/plain-word.js';

const variants = (list: string): readonly (readonly string[])[] => list.trim().split(/\s+/).map((one) => one.split('|'));

const ENGLISH_TEENS = variants('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen');
const ENGLISH_TENS = variants('twenty|twenti thirty forty|fourty fifty sixty seventy eighty ninety');

const NUMBERS = new Map<string, string>();
const TENS = new Set<string>();
const AMBIGUOUS_WORDS = wordSet(AMBIGUOUS, 'das bees bais tees sath saath bavan साठ दहा बीस तीस দশ বিশ દસ ਦਸ பத்து పది ಹತ್ತು പത്ത് دس ଦଶ');
const TIMES = new Map<string, number>([...[...wordSet(TWICE)].map((word) => [word, 2] as const), ...[...wordSet(THRICE)].map((word) => [word, 3] as const)]);

function put(list: readonly (readonly string[])[], first: number, step = 1): void {
  list.forEach((words, index) => words.forEach((word) => putWord(plainWord(word), String(first + index * step))));
}

function putWord(word: string, digits: string): void {
  if (!NUMBERS.has(word)) NUMBERS.set(word, digits);
}

/** A pair that is said in two words (`இருபத்து மூன்று`): the first is a ten. */
function putPair(words: string, digits: string): void {
  const [ten, unit] = words.split('_').map(plainWord);
  putWord(ten!, unit === undefined ? digits : `${digits[0]!}0`);
  if (unit !== undefined) TENS.add(ten!);
}

for (const digits of DIGITS) put(variants(digits), 0);
put(ENGLISH_TEENS, 10);
put(ENGLISH_TENS, 20, 10);
put(variants(HINDI_FROM_TEN), 10);
for (const pairs of PAIRS) pairs.split(' ').forEach((words, index) => putPair(words, String(10 + index)));
for (const words of ENGLISH_TENS) for (const word of words) TENS.add(word);

/** The digits that a plain word spells: `nine` → 9, `अट्ठानवे` → 98; undefined for other words. */
export const digitsOfWord = (plain: string): string | undefined => NUMBERS.get(plain);

/** The digit of a word with an ending on it (`ஐந்துக்கு`, `पाचवर`); undefined in roman letters, where it is another word. */
export function digitOfEndedWord(plain: string): string | undefined {
  if (/^[a-z]/.test(plain)) return undefined;
  for (let length = plain.length - 1; length >= Math.max(2, plain.length - LONGEST_ENDING); length -= 1) {
    const digits = NUMBERS.get(plain.slice(0, length));
    if (digits?.length === 1) return digits;
  }
  return undefined;
}

const LONGEST_ENDING = 5;

/** Whether the word is a number only in the company of another (`no`, `do`, `sat`). */
export const isAmbiguousNumber = (plain: string): boolean => AMBIGUOUS_WORDS.has(plain);
/** Whether a unit may follow to make one number, as in `ninety eight`. */
export const isTens = (plain: string): boolean => TENS.has(plain);
/** How often `double` or `triple` repeats the next digit; undefined for other words. */
export const repeatOf = (plain: string): number | undefined => TIMES.get(plain);
