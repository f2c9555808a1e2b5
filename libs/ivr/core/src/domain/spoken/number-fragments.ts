import type { Language } from '@pukar/kernel';
import { packOf } from '../packs.js';

const CRORE = 10_000_000;
const LAKH = 100_000;
const THOUSAND = 1_000;
const MOST = 999_999_999;

/** How the id of a word begins that is said before what is counted. */
export const COUNTING = 'counting.';

/**
 * The fragments of a whole number from 0 to 99,99,99,999, largest part first, the Indian way: crore, lakh, thousand, hundred.
 * What more follows is joined to ("hundred and"). Throws on any other.
 */
export function numberFragments(number: number, language: Language): readonly string[] {
  if (!Number.isInteger(number) || number < 0 || number > MOST) throw new Error(`${number} has no words`);
  return [
    ...scaled(number, CRORE, 'crore', language),
    ...scaled(number, LAKH, 'lakh', language),
    ...thousands(number, language),
    ...hundreds(number),
    ...(number % 100 > 0 || number === 0 ? [`number.${number % 100}`] : []),
  ];
}

/** The fragments of a number that stands before what it counts. */
export function countingFragments(number: number, language: Language): readonly string[] {
  const said = numberFragments(number, language);
  const last = said.at(-1)!;
  return Object.hasOwn(packOf(language).numbers.counting ?? {}, last) ? [...said.slice(0, -1), `${COUNTING}${last}`] : said;
}

function scaled(number: number, scale: number, word: 'crore' | 'lakh' | 'thousand', language: Language): readonly string[] {
  const count = Math.floor(number / scale) % 100;
  if (count === 0) return [];
  const form = number % scale === 0 ? word : `${word}-and`;
  if (count === 1 && packOf(language).numbers[word].one) return [`one.${form}`];
  return [...countingFragments(count, language), `scale.${form}`];
}

function thousands(number: number, language: Language): readonly string[] {
  const count = Math.floor(number / THOUSAND) % 100;
  if (count === 0 || !packOf(language).numbers.thousands) return scaled(number, THOUSAND, 'thousand', language);
  return [number % THOUSAND === 0 ? `thousands.${count}` : `thousands-and.${count}`];
}

function hundreds(number: number): readonly string[] {
  const count = Math.floor(number / 100) % 10;
  return count === 0 ? [] : [number % 100 === 0 ? `hundred.${count}` : `hundred-and.${count}`];
}
