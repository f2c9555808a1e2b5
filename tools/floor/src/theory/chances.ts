import { Chance } from '@pukar/callbacks-simulation/chance';

/** Chance that a name draws (FNV-1a of its letters as the seed). */
export function chanceOf(name: string): Chance {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return new Chance(hash | 0);
}

/** How long something lasts that has no memory, by its mean. */
export const exponential = (chance: Chance, mean: number): number => -mean * Math.log(1 - chance.next());
