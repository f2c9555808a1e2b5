/** Spellings of one sound in roman script, longest first; the symbols are those of `indicSounds`. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['chh', 'c'], ['tch', 'c'], ['ksh', 'kS'], ['ch', 'c'], ['ck', 'k'], ['sh', 'S'], ['kh', 'K'], ['gh', 'G'], ['jh', 'J'], ['th', 'T'], ['dh', 'D'],
  ['bh', 'B'], ['ph', 'f'], ['rh', 'r'], ['zh', 'j'],
  ['aa', 'a'], ['ee', 'i'], ['oo', 'u'], ['ou', 'u'], ['ei', 'i'],
  ['c', 'C'], ['x', 'kS'], ['q', 'k'], ['w', 'v'], ['z', 'j'],
];

/** The sounds of a plain roman word as Indian names are spelt: capitals are aspirates, `S` is sh, `C` an English c. */
export function romanSounds(word: string): string {
  const spelling = word
    .replace(/h{2,}/g, 'h')
    .replace(/ow(?![aeiouy])/g, 'ou')
    .replace(/ey$/, 'e')
    .replace(/(?<=..)ew$/, 'yu')
    .replace(/atch(?=i)/, 'aksh')
    .replace(/(?:aiah|ayyah|aiyya|aiya|iah)$/, 'ayya')
    .replace(/^j(?:n|gy)/, 'gy')
    .replace(/dny/g, 'gy')
    .replace(/c(?=[eiy])/g, 's');
  let sounds = '';
  for (let at = 0; at < spelling.length; ) {
    const [from, sound] = SOUNDS.find(([spelt]) => spelling.startsWith(spelt, at)) ?? [spelling[at]!, spelling[at]!];
    sounds += sound;
    at += from.length;
  }
  return sounds;
}
