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
  /** The kind of sound that it begins with; empty where scripts do not agree on it. */
  readonly start: string;
}

const MERGED: Readonly<Record<string, string>> = { K: 'k', G: 'g', J: 'j', T: 't', D: 'd', B: 'b', S: 's', C: 'k', e: 'i', o: 'u' };

/** The keys by which a word meets its other spellings, in Latin, Indic and Arabic scripts: रमेश, Ramesh, rameshh, رمیش. */
export const soundKeys = (word: string): Sounds => soundKeysOfPlain(plainWord(word));

/** The same of a word as lists hold it. */
export function soundKeysOfPlain(plain: string): Sounds {
  const script = scriptOf(plain);
  if (script === 'arabic') {
    const sounds = arabicSounds(plain);
    return { plain, script, fine: sounds, coarse: sounds, full: sounds, bones: bonesOf(sounds), start: '' };
  }
  const sounds = script === 'roman' ? romanSounds(plain) : indicSounds(asSpoken(plain));
  // A script that is not read by its sounds meets only itself.
  if (sounds === '') return { plain, script, fine: plain, coarse: '', full: '', bones: '', start: '' };
  return new Heard(plain, script, sounds);
}

/** Malayalam writes some letters for others that follow a nasal. */
const asSpoken = (plain: string): string => (/[മണനറ]്/.test(plain) ? plain.replace(/മ്പ/g, 'മ്ബ').replace(/ണ്ട/g, 'ണ്ഡ').replace(/ന്റ/g, 'ന്ത').replace(/റ്റ/g, 'ത്ത') : plain);

/** What is seldom asked for is worked out when it is. */
class Heard implements Sounds {
  readonly fine: string;
  readonly coarse: string;
  readonly start: string;
  private asFull: string | undefined;
  private asBones: string | undefined;

  constructor(readonly plain: string, readonly script: Script, private readonly sounds: string) {
    this.fine = withoutInnerA(once(sounds));
    this.coarse = once(merged(this.fine).replace(/(?<=[bcdfgjklmnprstvy])h|h(?=[bcdfgjklmnprst])/g, '')).replace(/([iu])[iua]+/g, '$1').replace(/(.)a$/, '$1').replace(/(.)m$/, '$1n').replace(/t(?=m)/g, 'd');
    this.start = STARTS[this.coarse[0] ?? ''] ?? '';
  }

  get full(): string {
    return (this.asFull ??= once(merged(this.sounds)));
  }

  get bones(): string {
    return (this.asBones ??= bonesOf(this.coarse));
  }
}

/** Sounds with which one name begins in some script or other. */
const STARTS: Readonly<Record<string, string>> = Object.fromEntries(['aiueoyjcsSz', 'kgh', 'td', 'pbfv', 'm', 'n', 'l', 'r'].flatMap((alike) => [...alike].map((sound) => [sound, alike[0]!])));

function merged(sounds: string): string {
  let text = '';
  for (const sound of sounds) text += MERGED[sound] ?? sound;
  return text;
}

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
function once(sounds: string): string {
  let text = '';
  for (let at = 0; at < sounds.length; at += 1) if (sounds[at] !== sounds[at - 1]) text += sounds[at]!;
  return text;
}

/** The short `a` is spelt in too many ways (Verma, वर्मा, Varma): only the first and the last of a word count. */
const withoutInnerA = (sounds: string): string =>
  sounds.replace(/(?!^)avu/g, 'o').replace(/(?!^)a(?=.)/g, '').replace(/(?!^)y/g, 'i').replace(/i{2,}/g, 'i').replace(/(?!^)[eu]r/g, 'r').replace(/m(?=[pbBfsSh])/g, 'n');

/** Tamil writes one letter for k and g, t and d, p and b, c, j and s. */
export const tamilKey = (coarse: string): string => once(coarse.replace(/[gh]/g, 'k').replace(/d/g, 't').replace(/[bf]/g, 'p').replace(/[jc]/g, 's').replace(/y/g, 'i')).replace(/(?!^)ks/g, 'ts').replace(/k(?=$)/, 'k');

/** Bengali and Odia write one letter for b and v, and j for y. */
export const easternKey = (coarse: string): string => once(coarse.replace(/v/g, 'b').replace(/^y/, 'j'));
