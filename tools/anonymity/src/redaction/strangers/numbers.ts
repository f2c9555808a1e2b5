import { isVerhoeffValid } from '@pukar/forwarding-core/domain';
import type { Chance } from '../random.js';
import type { Sayings } from './sayings.js';

/** What a number is made with. */
export interface Making {
  readonly sayings: Sayings;
  readonly chance: Chance;
  readonly isRoman: boolean;
}

const inScript = (text: string, zero: string): string => text.replace(/\d/g, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit)));
const maybeNative = (text: string, { sayings, chance, isRoman }: Making): string => (!isRoman && chance.isLucky(0.35) ? inScript(text, sayings.zero) : text);
const cut = (digits: string, ...sizes: readonly number[]): string[] => {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size)));
};
const mobile = (chance: Chance): string => chance.one([...'6789']) + chance.digits(9);
const rowsOf = ({ sayings, isRoman }: Making): string[][] => sayings.digits.filter((row) => !isRoman || /[a-z]/.test(row)).map((row) => row.split(' '));

export function phone(making: Making): string {
  const { chance } = making;
  const digits = mobile(chance);
  const parts = cut(digits, ...chance.one([[5, 5], [4, 6], [6, 4], [3, 3, 4], [4, 3, 3], [3, 4, 3], [2, 4, 4], [2, 3, 5], [4, 4, 2]]));
  const between = chance.one([' ', '-', '.', ' - ', '  ', ' . ', '/', ', ', '–', '_']);
  const before = chance.one(['', '', '', '+91', '+91 ', '91-', '0', '+91-', '(0)', '0091-', '(+91)-', '+ 91 ']);
  return maybeNative(chance.one([digits, before + digits, parts.join(between), before + parts.join(between), [...digits].join(chance.one([' ', '.', '-', ','])), `${before}${parts.join(' ')}`]), making);
}

export function spelt(making: Making): string {
  const { chance } = making;
  const digits = mobile(chance);
  const words = chance.one(rowsOf(making));
  const figuresFrom = chance.isLucky(0.2) ? 3 + chance.below(4) : 10;
  const said = [...digits].map((digit, at) => (at < figuresFrom ? words[Number(digit)]! : digit));
  return said.join(chance.one([' ', ' ', ' ', ', ', '. ', ' - ']));
}

export function landline(making: Making): string {
  const { chance } = making;
  const [code, local] = [chance.one(['0755', '0731', '0751', '0761', '07292']), chance.one(['2', '4']) + chance.digits(5)];
  const full = code.length === 5 ? local : local + chance.digits(1);
  return maybeNative(chance.one([`${code} - ${full}`, `${code}/${full}`, `(${code})-${full}`, `${code}${full}`, `${code} ${full.slice(0, 3)} ${full.slice(3)}`]), making);
}

function checked(chance: Chance): string {
  const body = chance.one([...'23456789']) + chance.digits(10);
  return body + [...'0123456789'].find((last) => isVerhoeffValid(body + last))!;
}

export function aadhaar(making: Making): string {
  const { chance } = making;
  const digits = checked(chance);
  const parts = chance.one([cut(digits, 4, 4, 4), cut(digits, 4, 4, 4), cut(digits, 3, 3, 3, 3), cut(digits, 2, 2, 2, 2, 2, 2), cut(digits, 6, 6)]);
  if (chance.isLucky(0.15)) return [...digits].map((digit) => chance.one(rowsOf(making).slice(0, 1))[Number(digit)]!).join(' ');
  return maybeNative(chance.one([digits, parts.join(' '), parts.join('-'), parts.join(' - '), parts.join('/'), [...digits].join(' ')]), making);
}

/** Partly hidden, as on a print. */
export function hidden(making: Making): string {
  const four = making.chance.digits(4);
  return making.chance.one([`XXXX XXXX ${four}`, `xxxx-xxxx-${four}`, `********${four}`, `XXXXXXXX${four}`, `**** **** ${four}`, `xxxx xxxx ${four}`, `XXXX-XXXX-${four}`, `........${four}`]);
}

/** The last digits alone. */
export const tail = (making: Making): string => maybeNative(making.chance.digits(4), making);
