const SOUNDS: Readonly<Record<string, string>> = {
  क: 'k', ख: 'K', ग: 'g', घ: 'G', ङ: 'n', च: 'c', छ: 'c', ज: 'j', झ: 'J', ञ: 'n', ट: 't', ठ: 'T', ड: 'd', ढ: 'D', ण: 'n',
  त: 't', थ: 'T', द: 'd', ध: 'D', न: 'n', ऩ: 'n', प: 'p', फ: 'f', ब: 'b', भ: 'B', म: 'm', य: 'y', र: 'r', ऱ: 'r', ल: 'l',
  ळ: 'l', ऴ: 'l', व: 'v', श: 'S', ष: 'S', स: 's', ह: 'h',
  अ: 'a', आ: 'a', इ: 'i', ई: 'i', उ: 'u', ऊ: 'u', ऋ: 'ri', ऌ: 'li', ऍ: 'e', ऎ: 'e', ए: 'e', ऐ: 'i', ऑ: 'o', ऒ: 'o', ओ: 'o', औ: 'u',
  'ा': 'a', 'ि': 'i', 'ी': 'i', 'ु': 'u', 'ू': 'u', 'ृ': 'ri', 'ॄ': 'ri', 'ॅ': 'e', 'ॆ': 'e', 'े': 'e', 'ै': 'i', 'ॉ': 'o', 'ॊ': 'o', 'ो': 'o', 'ौ': 'u',
  'ँ': 'n', 'ं': 'n',
};

/** Letters of the other scripts that are not where Devanagari has them. */
const ELSEWHERE: Readonly<Record<string, string>> = { 'ৎ': 'त', 'ৱ': 'व', 'ੰ': 'ं', 'ੱ': '', 'ୱ': 'व', 'ୟ': 'य', 'ੜ': 'र', 'ൺ': 'ण', 'ൻ': 'न', 'ർ': 'र', 'ൽ': 'ल', 'ൾ': 'ळ' };

const isConsonant = (letter: string): boolean => (letter >= 'क' && letter <= 'ह');
const takesNoVowel = (next: string | undefined): boolean => next !== undefined && /[\u093e-\u094d\u0962\u0963]/.test(next);

/**
 * The sounds of a word in an Indic script. Unicode lays the nine scripts out alike, so each is read as Devanagari by its
 * place in its block. The vowel that a consonant carries is written `a`, except at the end of the word, where it is silent.
 */
export function indicSounds(word: string): string {
  const letters = Array.from(asDevanagari(word).replace(/ज्ञ/g, 'ग्य').replace(/ंह$/, 'ंघ').replace(/ेय$/, 'े'));
  return letters
    .map((letter, at) => {
      const sound = SOUNDS[letter] ?? '';
      const hasOwnVowel = isConsonant(letter) && at < letters.length - 1 && !takesNoVowel(letters[at + 1]);
      return hasOwnVowel ? `${sound}a` : sound;
    })
    .join('');
}

const asDevanagari = (word: string): string =>
  word.normalize('NFC').replace(/[\u0958-\u095f]/g, (letter) => letter.normalize('NFD')).replace(/./gu, (letter) => {
    if (letter in ELSEWHERE) return ELSEWHERE[letter]!;
    const code = letter.charCodeAt(0);
    return code >= 0x980 && code <= 0xd7f ? String.fromCharCode(0x900 + (code & 0x7f)) : letter;
  }).replace(/[\u093c\u200c\u200d]/g, '');
