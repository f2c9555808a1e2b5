import { indicSounds } from './indic-sounds.js';
import { romanSounds } from './roman-sounds.js';
import { plainWord } from './tokens.js';

/** How a word sounds: `fine` tells aspirates and final vowels apart, `coarse` forgives what people misspell. */
interface SoundKeys {
  readonly fine: string;
  readonly coarse: string;
}

const MERGED: Readonly<Record<string, string>> = { K: 'k', G: 'g', J: 'j', T: 't', D: 'd', B: 'b', S: 's', C: 'k', e: 'i', o: 'u' };

/** A coarse key with fewer sounds fits too many words. */
const COARSE_ENOUGH = 4;

/** The keys by which a word meets its other spellings, in Latin and in Indic scripts: रमेश, Ramesh, rameshh. */
export function soundKeys(word: string): SoundKeys {
  const plain = plainWord(word);
  const sounds = /^[a-z]/.test(plain) ? romanSounds(plain) : indicSounds(plain);
  // A script that is not read by its sounds meets only itself.
  if (sounds === '') return { fine: plain, coarse: '' };
  const fine = withoutInnerA(once(sounds));
  const coarse = once(fine.replace(/[KGJTDBSCeo]/g, (sound) => MERGED[sound]!)).replace(/(.)a$/, '$1');
  return { fine, coarse };
}

/** Doubled letters sound once. */
const once = (sounds: string): string => sounds.replace(/(.)\1+/g, '$1');

/** The short `a` is spelt in too many ways (Verma, वर्मा, Varma): only the first and the last of a word count. */
const withoutInnerA = (sounds: string): string =>
  sounds.replace(/(?!^)a(?=.)/g, '').replace(/(?!^)y/g, 'i').replace(/i{2,}/g, 'i').replace(/(?!^)[eu]r/g, 'r').replace(/m(?=[pbBf])/g, 'n');

/** A set of words that finds them again in other spellings and scripts. */
export class SoundIndex {
  private readonly fine = new Set<string>();
  private readonly coarse = new Set<string>();

  add(word: string): void {
    const keys = soundKeys(word);
    this.fine.add(keys.fine);
    if (keys.coarse.length >= COARSE_ENOUGH) this.coarse.add(keys.coarse);
  }

  has(word: string): boolean {
    const keys = soundKeys(word);
    return this.fine.has(keys.fine) || this.coarse.has(keys.coarse);
  }
}
