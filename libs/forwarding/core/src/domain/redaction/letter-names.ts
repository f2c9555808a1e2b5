import type { Token } from './tokens.js';

/** How the first letters of the alphabet are called, by their sounds: the `B` of 14-B is बी, பி, బి. */
const CALLED: Readonly<Record<string, string>> = { i: 'a', e: 'a', bi: 'b', pi: 'b', si: 'c', ci: 'c', di: 'd', ti: 'd', if: 'f', ef: 'f', ji: 'g' };

/** The roman letter that a word is or is called by; undefined for other words. */
export function letterOf({ plain, sounds }: Token): string | undefined {
  if (plain.length > 4 || plain === '') return undefined;
  return /^[a-z]/.test(plain) ? (plain.length === 1 ? plain : undefined) : CALLED[sounds.full];
}
