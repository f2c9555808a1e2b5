import { withAsciiDigits } from '@pukar/kernel';
import { devanagariToRoman } from './devanagari-to-roman.js';

/** Spellings of one sound, in the order applied; the result of all of them is folded again until nothing changes. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L})a/gu, ''],
  [/ee/g, 'i'],
  [/oo|ou/g, 'u'],
  [/([a-z])\1+/g, '$1'],
  [/chh/g, 'ch'],
  [/sh/g, 's'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z/g, 'j'],
  [/y/g, 'i'],
];

function foldSounds(word: string): string {
  const folded = SAME_SOUND.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word);
  return folded === word ? word : foldSounds(folded);
}

/**
 * The key under which spellings of the same word meet: बिजली, `bijli`, `Bijlee` and `bijalee` all give `bijli`.
 * Words are kept apart by one space, digits of every Indian script become ASCII, and folding a key gives it back.
 * Made for comparing only: it is no spelling, and short words of different meaning may share a key.
 */
export function foldForSearch(text: string): string {
  const plain = withAsciiDigits(text.normalize('NFKD'))
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’]/g, '');
  return devanagariToRoman(plain)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldSounds)
    .filter((word) => word !== '')
    .join(' ');
}
