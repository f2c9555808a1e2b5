const NUKTA = 0x3c;
/** In each Indic block, by place: what is spelt in two ways is written in one (ी as ि, ू as ु, ँ as ं). */
const SAME_PLACE: Readonly<Record<number, number>> = { 0x01: 0x02, 0x08: 0x07, 0x0a: 0x09, 0x40: 0x3f, 0x42: 0x41 };
const ARABIC: Readonly<Record<string, string>> = { 'ي': 'ی', 'ى': 'ی', 'ئ': 'ی', 'ك': 'ک', 'ه': 'ہ', 'ة': 'ہ', 'ۃ': 'ہ', 'ۂ': 'ہ', 'ۀ': 'ہ', 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ؤ': 'و', 'ۓ': 'ے' };
/** Accents, joiners, the stretch and the vowel points of the Arabic script. */
const UNWRITTEN = /[\u0300-\u036f]|[\u200b-\u200f]|\u0640|[\u064b-\u065f]|\u0670|[\u06d6-\u06ed]/g;

/** A word as lists of words hold it: lower case, one form of each letter, no nukta, accents, joiners or vowel points. */
export function plainWord(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(UNWRITTEN, '').normalize('NFC').toLowerCase().replace(/[\u0600-\u0d7f]/g, sameLetter);
}

function sameLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code < 0x900) return ARABIC[letter] ?? letter;
  const place = code & 0x7f;
  // Gurmukhi's addak only doubles; its tippi is a bindi.
  if (place === NUKTA || code === 0xa71) return '';
  if (code === 0xa70) return '\u0a02';
  const same = SAME_PLACE[place];
  return same === undefined ? letter : String.fromCharCode(code - place + same);
}

/** A set of plain words. */
export const wordSet = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').trim().split(/\s+/).map(plainWord));
