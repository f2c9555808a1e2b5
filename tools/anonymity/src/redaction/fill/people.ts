import type { Chance } from '../random.js';
import type { Filling } from '../filling.js';

/** A name that the vault knows, in another script or spelling as often as not. */
export function name({ voice, chance, known, code }: Filling): string {
  const { native, roman } = chance.one(voice.names);
  known.names.push(chance.one([native[0]!, roman[0]!]));
  const isRoman = code === 'en' || code === 'hi-Latn' || chance.isLucky(0.3);
  const whole = isRoman ? misspelt(chance.one(roman), chance) : chance.one(native);
  const words = whole.split(' ');
  // Often only one part of it is said.
  return chance.isLucky(0.3) && words.length > 1 && words[0]!.length > 4 ? words[0]! : whole;
}

/** What fingers do to a word: one letter too many, one too few, or another that sounds alike. */
function misspelt(word: string, chance: Chance): string {
  if (!chance.isLucky(0.35)) return word;
  const at = 1 + chance.below(Math.max(1, word.length - 2));
  const changed = chance.one([
    () => word.replace(/([aeiou])/, '$1$1'), () => word.replace(/sh/, 's'), () => word.replace(/ee/, 'i'), () => word.replace(/v/, 'w'), () => word.replace(/i/, 'ee'), () => word.replace(/th/, 't'),
    () => word.slice(0, at) + word[at]! + word.slice(at), () => word.toLowerCase(), () => word.toUpperCase(),
  ])();
  return changed;
}

/** Somebody whom the vault does not know. */
export const person = ({ voice, chance }: Filling): string => chance.one(voice.persons);

export function address({ voice, chance, known }: Filling): string {
  const { known: kept, said } = chance.one(voice.addresses);
  known.addresses.push(kept);
  return chance.one(said);
}
