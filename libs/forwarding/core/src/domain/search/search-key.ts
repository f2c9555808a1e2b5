import { withAsciiDigits } from '@pukar/kernel';
import { soundKeysOfPlain } from '../redaction/sounds-alike.js';
import { plainWord } from '../redaction/words/plain-word.js';

/** A word as a search meets it. */
export interface SearchWord {
  /** Lower case, one form of each letter; digits of every script in ASCII. */
  readonly plain: string;
  /** All its sounds, by which one slip of the pen is told; empty of a number. */
  readonly full: string;
  /** What its spellings have in common: सड़क, सडक and `sadak` have one key. */
  readonly key: string;
}

/** Sounds of English as India writes it that are not read letter by letter: light is लाइट, school स्कूल, pension पेंशन. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [[/igh/g, 'i'], [/sch/g, 'sk'], [/[st]ion/g, 'shan'], [/(?<=[a-z]{2}[^aeious])s$/g, ''], [/(?<=[a-z]{2}e)s$/g, ''], [/(?<=[a-z]{2}[^aeiou])e$/g, '']];
/** Endings of several things in Devanagari: सड़कों, सड़कें, नालियाँ, खंभे. */
const SEVERAL: readonly (readonly [RegExp, string])[] = [[/ि(?:यों|यां|ओं)$/, 'ि'], [/(?<=..)(?:ाओं|ाएं)$/, 'ा'], [/(?<=..)(?:ों|ें|े)$/, '']];

/** سڑک is सड़क. */
const URDU: readonly (readonly [RegExp, string])[] = [[/ڑ/g, 'ڈ']];

/** The word as it is said of one, in a spelling that is read letter by letter. */
function singleOf(plain: string): string {
  const rules = /^[a-z]+$/.test(plain) ? ENGLISH : plain >= '\u0900' && plain < '\u0980' ? SEVERAL : URDU;
  return rules.reduce((word, [spelt, sound]) => word.replace(spelt, sound), plain);
}

/**
 * Reads one word, or one run of digits, of any script. The key is its first sound, its consonants, and the vowel that it
 * ends in, for short vowels are spelt in too many ways (पानी, `pani`, `paani`, پانی). A word of a script that is not read by
 * its sounds is its own key; a number is its key in ASCII digits.
 */
export function searchWord(text: string): SearchWord {
  const plain = plainWord(text);
  if (/^\p{Nd}/u.test(plain)) return { plain: withAsciiDigits(plain), full: '', key: withAsciiDigits(plain) };
  const { full } = soundKeysOfPlain(singleOf(plain));
  return full === '' ? { plain, full: plain, key: plain } : { plain, full, key: keyOf(full) };
}

function keyOf(full: string): string {
  const sounds = full.replace(/(?<=.)a$/, '').replace(/(?<=[bcdfgjklmnprstv])h/g, '').replace(/m(?=[pbfs])|m$/g, 'n');
  return `${sounds.replace(/^[iu]/, 'a').charAt(0)}${sounds.slice(1).replace(/[aiuhyv](?=.)/g, '')}`.replace(/(.)\1+/g, '$1');
}

/** The key as a number of 32 bits (FNV-1a), as it is kept: two keys seldom share one, and what is found is read before it is shown. */
export function keyNumber(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash | 0;
}
