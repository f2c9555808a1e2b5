import { urduFormOf } from './arabic-sounds.js';
import { isOneEditAway } from './edit-distance.js';
import { bonesOf, easternKey, soundKeys, type Sounds, tamilKey } from './sounds-alike.js';
import { COMMON_WORDS } from './words/common-words.js';
import { isEnding, isRespectEnded, PLACE_RESTS, WRITTEN_ENDINGS } from './words/name-words.js';

/** How sure a match has to be: beside another part of the same name less is enough. */
export type Strictness = 'alone' | 'beside';

/** What is written onto the end of a name in roman letters. */
const ROMAN_ENDINGS = ['bhaiya', 'bhai', 'behen', 'ben', 'jee', 'ji', 'bai', 'didi', 'garu', 'ne', 'ko', 'ka', 'ki', 'ke', 'se', 'la', 'cha', 'chi', 'che', 'ukku', 'kku', 'ku', 'inte', 'nte', 'in'];

/** One word of a name that is known. */
export class NameWord {
  readonly sounds: Sounds;
  private inUrdu: RegExp | undefined;

  constructor(word: string) {
    this.sounds = soundKeys(word);
  }

  /** Whether a word of a statement is this one: in another script, misspelt, or with an ending on it. */
  isIn(word: Sounds, strictness: Strictness): boolean {
    const own = this.sounds;
    if (word.plain === own.plain) return true;
    if (word.script === 'arabic' || own.script === 'arabic') return this.isInUrdu(word);
    if (word.start !== own.start) return false;
    if (word.fine === own.fine && own.coarse.length > 1) return true;
    if (word.script !== own.script && own.fine.length > 3 && word.fine.length === own.fine.length && withoutBreath(word.fine) === withoutBreath(own.fine)) return true;
    if (isEasternAndRoman(own, word) && this.isWithO(word)) return true;
    const key = keyFor(own, word);
    const least = strictness === 'alone' ? 4 : 3;
    const [ownKey, wordKey] = [key(own.coarse), key(word.coarse)];
    if (ownKey === wordKey && ownKey.length >= least) return true;
    return this.isInEnded(word, ownKey, wordKey, strictness) || this.isAlmost(word, ownKey, wordKey) || (strictness === 'beside' && isLike(own, word, ownKey, wordKey));
  }

  /** The vowel that Bengali and Odia do not write is an o as often as an a: ମିନତି, Minoti. */
  private isWithO(word: Sounds): boolean {
    const [eastern, roman] = word.script === 'roman' ? [this.sounds, word] : [word, this.sounds];
    return roman.plain.includes('o') && eastern.coarse.length > 3 && easternKey(eastern.coarse) === easternKey(soundKeys(roman.plain.replace(/(?!^)o/g, 'a')).coarse);
  }

  /** Whether a word sounds just as this one. */
  isSame(word: Sounds): boolean {
    const key = keyFor(this.sounds, word);
    return key(word.coarse) === key(this.sounds.coarse);
  }

  /** Whether a word is this one without an ending. */
  isBare(word: Sounds): boolean {
    const key = keyFor(this.sounds, word);
    return word.script === 'arabic' || key(word.coarse).length <= key(this.sounds.coarse).length + 1;
  }

  private isInUrdu(word: Sounds): boolean {
    const own = this.sounds;
    if (COMMON_WORDS.has(word.plain)) return false;
    if (own.bones === word.bones && own.bones.length > 3) return true;
    if (own.script !== 'arabic') return (this.inUrdu ??= urduFormOf(own.full)).test(word.full);
    return word.script === 'arabic' ? own.bones.length > 2 && own.bones === word.bones && isOneEditAway(own.full, word.full) : urduFormOf(word.full).test(own.full);
  }

  private isInEnded({ plain, script }: Sounds, ownKey: string, wordKey: string, strictness: Strictness): boolean {
    if (script === 'roman') return ROMAN_ENDINGS.some((ending) => plain.endsWith(ending) && plain.length > ending.length + 2 && this.isStem(plain.slice(0, -ending.length)));
    if (COMMON_WORDS.has(plain)) return false;
    // A last m sounds like an n, but not before an ending.
    const whole = /ma?$/i.test(this.sounds.fine) && ownKey.endsWith('n') && !wordKey.startsWith(ownKey) ? `${ownKey.slice(0, -1)}m`.replace(/tm$/, 'dm') : ownKey;
    const stem = strictness === 'beside' ? whole.replace(/(..)[aiu]$/, '$1') : whole;
    // Tamil's last m becomes a t: ஆறுமுகம், ஆறுமுகத்தை.
    if (script === 'tamil' && ownKey.length > 4 && /[mn]$/.test(ownKey) && wordKey.startsWith(`${ownKey.slice(0, -1)}t`) && wordKey.length - ownKey.length < LONGEST_REST) return true;
    if (stem.length < 2 || !wordKey.startsWith(stem)) return false;
    const rest = wordKey.slice(stem.length);
    if (strictness === 'beside') return stem.length > 2 ? rest.length < LONGEST_REST : isEnding(rest);
    // However short the name is, nobody says ben, bhai or garu behind another word.
    if (isRespectEnded(rest)) return true;
    if (ownKey.length === 3) return this.isWrittenWithEnding(plain);
    if (ownKey.length > 3 && isEnding(rest)) return true;
    return ownKey.length > 4 && rest.length < 7 && !PLACE_RESTS.test(rest);
  }

  /** A short name sounds like too many words: it has to be written out before its ending. */
  private isWrittenWithEnding(plain: string): boolean {
    for (let end = plain.length - 1; end > 1; end -= 1) {
      if (WRITTEN_ENDINGS.has(plain.slice(end)) && soundKeys(plain.slice(0, end)).fine === this.sounds.fine) return true;
    }
    return false;
  }

  private isStem(plain: string): boolean {
    const stem = soundKeys(plain);
    return stem.fine === this.sounds.fine || (stem.coarse === this.sounds.coarse && stem.coarse.length > 3);
  }

  /** One letter too many, too few or wrong, in a word that is long enough to be told from others. */
  private isAlmost(word: Sounds, ownKey: string, wordKey: string): boolean {
    const own = this.sounds;
    if (beginning(ownKey) !== beginning(wordKey) || COMMON_WORDS.has(word.plain)) return false;
    const bones = bonesOf(ownKey);
    const isSameButForVowels = bones === bonesOf(wordKey);
    if (isSameButForVowels && bones.length > 3 && (word.script === 'roman' || isOneEditAway(ownKey, wordKey))) return true;
    if (isSameButForVowels && bones.length > 2 && word.script !== own.script && word.script !== 'roman' && isOneEditAway(ownKey, wordKey)) return true;
    const shortest = Math.min(own.plain.length, word.plain.length);
    if (own.script === word.script && shortest > 4 && isOneEditAway(own.plain, word.plain)) return shortest > 5 || isSameButForVowels || (word.script === 'roman' && Math.max(own.plain.length, word.plain.length) > 5);
    return Math.min(ownKey.length, wordKey.length) > 5 && isOneEditAway(ownKey, wordKey);
  }
}

/** Beside another part of the name: the same but for a last vowel, a nasal or one vowel within; "Ghose" has a silent one. */
function isLike(own: Sounds, word: Sounds, ownKey: string, wordKey: string): boolean {
  if (COMMON_WORDS.has(word.plain) || beginning(ownKey) !== beginning(wordKey)) return false;
  const [ownFull, wordFull] = [own.full, word.full].map((full) => full.replace(/[an]$/, ''));
  if (ownFull === wordFull && ownFull!.length > 2) return true;
  const consonants = (key: string): string => key.replace(/[aiu]/g, '');
  const isSilent = ownKey.replace(/i$/, '') === wordKey.replace(/i$/, '') && ownKey.length > 2 && /e$/.test(word.plain);
  const isAlmost = isOneEditAway(ownKey, wordKey) || (Math.min(own.full.length, word.full.length) > 4 && isOneEditAway(own.full, word.full));
  return isSilent || (consonants(own.full).length > 2 && consonants(own.full) === consonants(word.full) && isAlmost);
}

/** The south writes th for a t without breath. */
const withoutBreath = (fine: string): string => fine.replace(/[KGJTDB]/g, (sound) => sound.toLowerCase());

const isEasternAndRoman = (a: Sounds, b: Sounds): boolean => (a.script === 'eastern' && b.script === 'roman') || (a.script === 'roman' && b.script === 'eastern');

/** Which vowel a word begins with is written in many ways. */
const beginning = (key: string): string => (/^[aiu]/.test(key) ? 'a' : key.slice(0, 1));

/** Sounds that may follow a name in one word, beside another part of it. */
const LONGEST_REST = 9;

function keyFor(a: Sounds, b: Sounds): (coarse: string) => string {
  if (a.script === 'tamil' || b.script === 'tamil') return tamilKey;
  return a.script === 'eastern' || b.script === 'eastern' ? easternKey : asItIs;
}

const asItIs = (coarse: string): string => coarse;
