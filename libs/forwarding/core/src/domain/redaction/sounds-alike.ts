import { arabicSounds } from './arabic-sounds.js';
import { indicSounds } from './indic-sounds.js';
import { romanSounds } from './roman-sounds.js';
import { plainWord } from './words/plain-word.js';

/** How a word is written. */
export type Script = 'roman' | 'indic' | 'tamil' | 'eastern' | 'arabic';

/** How a word sounds. */
export interface Sounds {
  readonly plain: string;
  readonly script: Script;
  /** Tells aspirates and final vowels apart. */
  readonly fine: string;
  /** Forgives what people misspell; empty where the script is not read by its sounds. */
  readonly coarse: string;
  /** All vowels, and what people misspell forgiven. */
  readonly full: string;
  /** The consonants alone. */
  readonly bones: string;
}

const MERGED: Readonly<Record<string, string>> = { K: 'k', G: 'g', J: 'j', T: 't', D: 'd', B: 'b', S: 's', C: 'k', e: 'i', o: 'u' };

/** The keys by which a word meets its other spellings, in Latin, Indic and Arabic scripts: रमेश, Ramesh, rameshh, رمیش. */
export function soundKeys(word: string): Sounds {
  const plain = plainWord(word);
  const script = scriptOf(plain);
  if (script === 'arabic') {
    const sounds = arabicSounds(plain);
    return { plain, script, fine: sounds, coarse: sounds, full: sounds, bones: bonesOf(sounds) };
  }
  const sounds = script === 'roman' ? romanSounds(plain) : indicSounds(plain.replace(/മ്പ/g, 'മ്ബ').replace(/ണ്ട/g, 'ണ്ഡ'));
  // A script that is not read by its sounds meets only itself.
  if (sounds === '') return { plain, script, fine: plain, coarse: '', full: '', bones: '' };
  const fine = withoutInnerA(once(sounds));
  const coarse = once(merged(fine).replace(/(?<=[bcdfgjklmnprstvy])h|h(?=[bcdfgjklmnprst])/g, '')).replace(/([iu])[iua]+/g, '$1').replace(/(.)a$/, '$1').replace(/(.)m$/, '$1n').replace(/t(?=m)/g, 'd');
  return { plain, script, fine, coarse, full: once(merged(sounds)), bones: bonesOf(coarse) };
}

const merged = (sounds: string): string => sounds.replace(/[KGJTDBSCeo]/g, (sound) => MERGED[sound]!);
/** The consonants alone. */
export const bonesOf = (sounds: string): string => once(sounds.replace(/[aiuvyh]/g, ''));

function scriptOf(plain: string): Script {
  const code = plain.charCodeAt(0);
  if (code < 0x250) return 'roman';
  if (code >= 0x600 && code < 0x780) return 'arabic';
  if (code >= 0xb80 && code < 0xc00) return 'tamil';
  return (code >= 0x980 && code < 0xa00) || (code >= 0xb00 && code < 0xb80) ? 'eastern' : 'indic';
}

/** Doubled letters sound once. */
const once = (sounds: string): string => sounds.replace(/(.)\1+/g, '$1');

/** The short `a` is spelt in too many ways (Verma, वर्मा, Varma): only the first and the last of a word count. */
const withoutInnerA = (sounds: string): string =>
  sounds.replace(/(?!^)avu/g, 'o').replace(/(?!^)a(?=.)/g, '').replace(/(?!^)y/g, 'i').replace(/i{2,}/g, 'i').replace(/(?!^)[eu]r/g, 'r').replace(/m(?=[pbBf])/g, 'n');

/** Tamil writes one letter for k and g, t and d, p and b, c, j and s. */
export const tamilKey = (coarse: string): string => once(coarse.replace(/[gh]/g, 'k').replace(/d/g, 't').replace(/[bf]/g, 'p').replace(/[jc]/g, 's').replace(/y/g, 'i')).replace(/(?!^)ks/g, 'ts').replace(/k(?=$)/, 'k');

/** Bengali and Odia write one letter for b and v, and j for y. */
export const easternKey = (coarse: string): string => once(coarse.replace(/v/g, 'b').replace(/^y/, 'j'));
