import { foldForSearch } from './fold-for-search.js';

/** Words of danger to life, with the numbers that help, as people say them; folded, so that both scripts of Hindi are one. */
const DANGER: readonly (readonly [numbers: readonly string[], words: string])[] = [
  [['112', '101'], 'fire burning aag jal raha blaze, आग लगी, आग लग गई, aag lagi, aag lag gayi'],
  [['112', '108'], 'bleeding unconscious accident heart attack behosh ghayal ambulance, खून बह रहा, बेहोश, घायल, दुर्घटना, एम्बुलेंस, saans nahi, सांस नहीं'],
  [['112', '181'], 'rape molest domestic violence beating wife mar peet, बलात्कार, छेड़छाड़, मारपीट, पति मारता, pati maarta, ghar me maar'],
  [['14416', '112'], 'suicide kill myself atmahatya khudkushi, आत्महत्या, खुदकुशी, जान देना, marna chahta, मरना चाहता'],
  [['112', '1912'], 'live wire electric shock current sparking, करंट, तार टूट, taar tuta, tar tut gaya, चिंगारी, chingari'],
  [['1098', '112'], 'child missing child beaten kidnap, बच्चा गायब, बच्चा लापता, अपहरण, bachcha gayab, baccha lapata, apaharan'],
  [['1930'], 'cyber fraud otp cheated upi fraud, साइबर, ठगी, otp bata diya, paise kat gaye'],
  [['1070', '112'], 'flood drowning house collapsed, बाढ़, डूब, मकान गिर, baadh, doob, makan gir'],
];

/** Words that, alone, are said of much else. */
const ALONE_TOO_LITTLE = new Set(['raha', 'jal', 'nahi', 'me', 'mar', 'kill', 'house', 'child', 'wire', 'live', 'heart', 'attack', 'missing', 'beaten', 'wife', 'beating', 'domestic', 'fraud', 'burning', 'electric', 'myself', 'current', 'upi'].map(foldForSearch));

interface Pattern {
  readonly numbers: readonly string[];
  readonly words: string;
}

const PATTERNS: readonly Pattern[] = DANGER.flatMap(([numbers, said]) => {
  const [alone = '', ...phrases] = said.split(',');
  const single = alone.trim().split(' ').map(foldForSearch).filter((word) => !ALONE_TOO_LITTLE.has(word));
  return [...single, ...phrases.map(foldForSearch)].filter((words) => words !== '').map((words) => ({ numbers, words }));
});

/** The emergency numbers that words call for, the first first; empty where nothing sounds dangerous. A hint for an agent, who decides: it reads words and not what is meant by them. */
export function soundsDangerous(words: string): readonly string[] {
  const folded = ` ${foldForSearch(words)} `;
  return [...new Set(PATTERNS.filter((pattern) => folded.includes(` ${pattern.words} `)).flatMap(({ numbers }) => numbers))];
}
