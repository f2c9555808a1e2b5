const SOUNDS: Readonly<Record<string, string>> = {
  ا: 'a', ب: 'b', پ: 'p', ت: 't', ٹ: 't', ط: 't', ث: 's', س: 's', ص: 's', ج: 'j', چ: 'c', ح: 'h', ہ: 'h', خ: 'k', د: 'd', ڈ: 'd', ذ: 'j', ز: 'j', ض: 'j', ظ: 'j', ژ: 'j',
  ر: 'r', ڑ: 'r', ش: 's', غ: 'g', ف: 'f', ق: 'k', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ں: 'n', و: 'u', ی: 'i', ے: 'i',
};

/** The sounds of a plain word in Urdu's script, as far as they are written: short vowels are not. */
export function arabicSounds(plain: string): string {
  const letters = Array.from(plain);
  return letters.map((letter, at) => {
    const isFirst = at === 0;
    if (letter === 'ع') return isFirst ? 'a' : '';
    if (letter === 'و' && isFirst) return 'v';
    if (letter === 'ہ' && at === letters.length - 1 && at > 1) return 'a';
    return SOUNDS[letter] ?? '';
  }).join('').replace(/(.)\1+/g, '$1');
}

/**
 * What Urdu may write for a name of which all sounds are known (`gita`, `iadav`): a short vowel may be left out, a v may be
 * written as a vowel, an aspirate may be silent; the last vowel is written.
 */
export function urduFormOf(full: string): RegExp {
  const sounds = Array.from(full.replace(/(.)\1+/g, '$1'));
  const form = sounds.map((sound, at) => {
    if (sound === 'v') return '[vu]';
    if (sound === 'h') return 'h?';
    if (sound === 'f') return '[fp]h?';
    if (sound === 'y') return at === 0 ? 'i' : 'i?';
    if (!'aiu'.includes(sound)) return sound;
    if (at === 0) return `a?[${sound}i]?`;
    if (at === sounds.length - 1) return sound === 'a' ? 'a' : `${sound}`;
    // Abdus Sattar and Zaheeruddin are written عبدالستار, ظہیرالدین.
    if (sound === 'u' && sounds.length > 6 && 'dnrst'.includes(sounds[at + 1]!)) return '(?:u?|al)';
    if (sound === 'u' && sounds.length > 6 && sounds[at + 1] === 'l') return '[ua]?';
    return `${sound}?`;
  }).join('');
  return new RegExp(`^${form}$`);
}
