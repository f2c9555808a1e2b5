/** What many complaints are about, the most frequent first, in three ways of writing. */
const OFTEN: readonly (readonly [hindi: string, english: string, romanised: string])[] = [
  ['पानी', 'water', 'paani'], ['बिजली', 'electricity', 'bijli'], ['सड़क', 'road', 'sadak'], ['नाली', 'drain', 'naali'], ['राशन', 'ration', 'rashan'], ['पेंशन', 'pension', 'penshan'], ['कचरा', 'garbage', 'kachra'], ['लाइट', 'light', 'lait'],
  ['अस्पताल', 'hospital', 'aspatal'], ['स्कूल', 'school', 'iskool'], ['ट्रांसफार्मर', 'transformer', 'transfarmer'], ['हैंडपंप', 'handpump', 'handpamp'], ['शिकायत', 'complaint', 'shikayat'], ['कार्यालय', 'office', 'karyalay'], ['अधिकारी', 'officer', 'adhikari'],
  ['कर्मचारी', 'staff', 'karmchari'], ['मीटर', 'meter', 'mitar'], ['खंभा', 'pole', 'khamba'], ['तार', 'wire', 'taar'], ['पाइप', 'pipe', 'paip'], ['टंकी', 'tank', 'tanki'], ['पंचायत', 'panchayat', 'panchayat'], ['तहसील', 'tehsil', 'tehseel'], ['पटवारी', 'patwari', 'patvari'],
  ['नामांतरण', 'mutation', 'namantaran'], ['सीमांकन', 'demarcation', 'simankan'], ['फसल', 'crop', 'fasal'], ['बीमा', 'insurance', 'beema'], ['खाद', 'fertiliser', 'khaad'], ['बीज', 'seed', 'beej'], ['आंगनवाड़ी', 'creche', 'anganwadi'], ['छात्रवृत्ति', 'scholarship', 'chhatravritti'],
  ['मच्छर', 'mosquito', 'machhar'], ['बदबू', 'smell', 'badbu'], ['अतिक्रमण', 'encroachment', 'atikraman'], ['मजदूरी', 'wages', 'majduri'], ['आवास', 'housing', 'aawas'], ['शौचालय', 'toilet', 'shauchalay'], ['पुलिया', 'culvert', 'puliya'], ['तालाब', 'pond', 'talab'],
];
const DEVANAGARI = { heads: [...'कखगघचछजझटठडढतथदधनपफबभमयरलवशसह'], tails: ['ा', 'ि', 'ी', 'ु', 'े', 'ो', ''] } as const;
const ROMAN = { heads: 'k kh g gh ch j t th d dh n p b bh m y r l v sh s h'.split(' '), tails: ['a', 'i', 'u', 'e', 'o'] } as const;

/** Words of which each is said the less the further back it stands: those that everybody says, then names of lanes, wells and hamlets, made of syllables. */
export function wordsOf(count: number): readonly string[] {
  const words = [...new Set(OFTEN.flat())];
  const known = new Set(words);
  for (let n = 1; words.length < count; n += 1) {
    const { heads, tails } = n % 2 === 0 ? DEVANAGARI : ROMAN;
    let [left, word] = [n * 7_919, ''];
    for (let syllable = 0; syllable < 3 + (n % 3); syllable += 1) {
      word += heads[left % heads.length]! + tails[Math.floor(left / heads.length) % tails.length]!;
      left = Math.floor(left / 11) + n * 13;
    }
    if (!known.has(word)) words.push(word);
    known.add(word);
  }
  return words;
}

/** Hindi, English, romanised. */
export const OFTEN_SAID = OFTEN;
