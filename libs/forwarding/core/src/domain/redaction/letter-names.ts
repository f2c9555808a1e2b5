import type { Token } from './tokens.js';

/** How the first letters of the alphabet are called, by their sounds: the `B` of 14-B is बी, பி, బి. */
const CALLED: Readonly<Record<string, string>> = { i: 'a', e: 'a', bi: 'b', pi: 'b', si: 'c', ci: 'c', di: 'd', ti: 'd', if: 'f', ef: 'f', ji: 'g' };

/** The roman letter that a word is or is called by; undefined for other words. */
export function letterOf({ plain, sounds }: Token): string | undefined {
  if (plain.length > 4 || plain === '') return undefined;
  return /^[a-z]/.test(plain) ? (plain.length === 1 ? plain : undefined) : CALLED[sounds.full];
}

/** How all letters are called, by their sounds: the initials of a name (के. आर. शर्मा). */
const ALL = new Set('e i bi si di ji ec ec ai je ji ke ki el il em im in en o u pi kiu kyu ar es is ti yu iu vi dabliu dablyu iks eks vai jed jad'.split(' '));

export const isLetterName = ({ kind, plain, sounds }: Token): boolean => kind === 'word' && plain > '\u0900' && plain.length <= 6 && ALL.has(sounds.full);
