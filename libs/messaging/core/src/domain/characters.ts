import { VIRAMAS } from './letters.js';
import type { MessageLanguage } from './message-language.js';

/** The letters of each language. Latin may stand in any: a word like SMS is written so. */
const SCRIPTS: Readonly<Record<MessageLanguage, RegExp>> = {
  'en-IN': /\p{Script=Latin}/u, 'hi-IN': /\p{Script=Devanagari}/u, 'mr-IN': /\p{Script=Devanagari}/u, 'ur-IN': /\p{Script=Arabic}/u, 'gu-IN': /\p{Script=Gujarati}/u, 'pa-IN': /\p{Script=Gurmukhi}/u,
  'bn-IN': /\p{Script=Bengali}/u, 'or-IN': /\p{Script=Oriya}/u, 'te-IN': /\p{Script=Telugu}/u, 'ta-IN': /\p{Script=Tamil}/u, 'kn-IN': /\p{Script=Kannada}/u, 'ml-IN': /\p{Script=Malayalam}/u,
};
const SHARED = /[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}]/u;
const JOINER = /[\u200c\u200d]/u;
const DIRECTION_MARK = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\u00a0\u115f\u1160\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\u3164\ufffd]|[\ufe00-\ufe0f]/u;
const letters = (text: string): string[] => Array.from(text);

/** Whether something is in it that nobody sees, and that is neither a joiner nor a mark of direction: a control character, a space of another width, half a character. */
export const hasHidden = (text: string): boolean => letters(text).some((letter) => INVISIBLE.test(letter) && !JOINER.test(letter) && !DIRECTION_MARK.test(letter));

/** Whether a joiner (ZWJ, ZWNJ) stands where the script has no use for one: after a virama in the scripts of India, within a word in Urdu. */
export function hasStrayJoiner(text: string, language: MessageLanguage): boolean {
  return Array.from(text.matchAll(new RegExp(JOINER, 'gu'))).some(({ index }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + 1)];
    if (language === 'ur-IN') return !/\p{Script=Arabic}$/u.test(before) || !/^\p{Script=Arabic}/u.test(after);
    return language === 'en-IN' || !VIRAMAS.includes(before.at(-1) ?? ' ');
  });
}

/** Whether it has marks of direction that its language has no use for. */
export const hasStrayDirection = (text: string, language: MessageLanguage): boolean => DIRECTION_MARK.test(text) && language !== 'ur-IN';

/** Whether it has letters of another script: they look alike, and are read by nobody who searches for them. */
export const hasForeignLetters = (text: string, language: MessageLanguage): boolean => letters(text).some((letter) => !SCRIPTS[language].test(letter) && !SHARED.test(letter) && !DIRECTION_MARK.test(letter));
