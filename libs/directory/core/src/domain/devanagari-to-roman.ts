const CONSONANTS: Readonly<Record<string, string>> = {
  क: 'k', ख: 'kh', ग: 'g', घ: 'gh', ङ: 'n', च: 'ch', छ: 'chh', ज: 'j', झ: 'jh', ञ: 'n',
  ट: 't', ठ: 'th', ड: 'd', ढ: 'dh', ण: 'n', त: 't', थ: 'th', द: 'd', ध: 'dh', न: 'n',
  प: 'p', फ: 'ph', ब: 'b', भ: 'bh', म: 'm', य: 'y', र: 'r', ल: 'l', ळ: 'l', व: 'v',
  श: 'sh', ष: 'sh', स: 's', ह: 'h',
};

const VOWELS: Readonly<Record<string, string>> = {
  अ: 'a', आ: 'a', इ: 'i', ई: 'i', उ: 'u', ऊ: 'u', ऋ: 'ri', ए: 'e', ऐ: 'ai', ओ: 'o', औ: 'au', ऑ: 'o', ऍ: 'e',
  'ा': 'a', 'ि': 'i', 'ी': 'i', 'ु': 'u', 'ू': 'u', 'ृ': 'ri', 'े': 'e', 'ै': 'ai', 'ो': 'o', 'ौ': 'au', 'ॉ': 'o', 'ॅ': 'e',
};

const LETTERS: Readonly<Record<string, string>> = { ...CONSONANTS, ...VOWELS };
const SIGNS_WITHOUT_SOUND = /[\u093c\u094d\u0903\u093d\u200c\u200d]/g;

/**
 * A rough roman spelling of Devanagari for search keys, never for display. Inherent vowels are not written, because
 * search keys drop every `a` but the first of a word. A final nasal is silent, as in नहीं and `nahi`.
 */
export function devanagariToRoman(text: string): string {
  return text
    .replace(/ज्ञ/g, 'gy')
    .replace(SIGNS_WITHOUT_SOUND, '')
    .replace(/[\u0900-\u0902](?=[पफबभम])/g, 'm')
    .replace(/[\u0900-\u0902](?=[\u0904-\u0939])/g, 'n')
    .replace(/[\u0900-\u0902]/g, '')
    .replace(/[\u0904-\u094f]/g, (letter) => LETTERS[letter] ?? '');
}
