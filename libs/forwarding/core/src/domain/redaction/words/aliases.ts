import { soundKeys } from '../sounds-alike.js';

/** Families and saints that have more than one name: whoever is called by one is called by the others. */
const GROUPS: readonly (readonly string[])[] = [
  'banerjee banerji bandyopadhyay bandopadhyay', 'chatterjee chatterji chattopadhyay chattopadhyaya', 'mukherjee mukherji mukhopadhyay', 'ganguly ganguli gangopadhyay', 'bhattacharya bhattacharjee bhattacharyya',
  'joseph yosef yusuf yoseppu ouseph auseph jose yesappu', 'john johannan yohannan ulahannan johan', 'paul paulose poulose', 'george varghese geevarghese', 'jacob chacko yakob yakkob', 'mary mariam mariamma maria', 'thomas thoma thommen',
  'chowdhury chaudhary choudhary chaudhuri', 'muhammad mohammed mohamed mohammad muhammed', 'singh sinh sing', 'iyer ayyar aiyar', 'iyengar ayyangar', 'nambiar nambyar', 'nambudiri namboothiri nambudri nambootiri', 'vishwakarma biswakarma', 'pillai pilla',
].map((group) => group.split(' '));

const BY_SOUND = new Map<string, readonly string[]>();
for (const group of GROUPS) for (const name of group) BY_SOUND.set(soundKeys(name).coarse, group);

/** The other names of a name, in roman letters. */
export const aliasesOf = (word: string): readonly string[] => BY_SOUND.get(soundKeys(word).coarse) ?? [];
