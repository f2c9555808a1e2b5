import type { Code } from '../codes.js';
import type { Chance } from '../random.js';
import type { Filling } from '../filling.js';

const FULLWIDTH_ZERO = '０';
/** "98260 and then 12345". */
const THEN: Readonly<Record<Code, string>> = {
  en: 'then', hi: 'फिर', 'hi-Latn': 'phir', mr: 'मग', bn: 'তারপর', gu: 'પછી', pa: 'ਫਿਰ', ta: 'பிறகு', te: 'తర్వాత', kn: 'ನಂತರ', ml: 'പിന്നെ', ur: 'پھر', or: 'ତାପରେ',
};

/** The digits in another script. */
export const inScript = (text: string, zero: string): string => text.replace(/\d/g, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit)));

const mobileOf = (chance: Chance): string => chance.one(['6', '7', '8', '9']) + chance.digits(9);

/** A mobile number in one of the ways in which it is written. */
export function phone({ code, voice, chance }: Filling): string {
  const digits = mobileOf(chance);
  const [head, tail] = [digits.slice(0, 5), digits.slice(5)];
  const written = chance.one([
    digits, digits, `+91 ${head} ${tail}`, `+91-${digits}`, `0${digits}`, `91${digits}`, `${head} ${tail}`, `${head}-${tail}`, `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`,
    [...digits].join(' '), [...digits].join('-'), [...digits].join(', '), digits.replace(/(..)(?=.)/g, '$1 '), digits.replace(/(..)(?=.)/g, '$1.'), `${head}, ${tail}`, `(+91) ${head} ${tail}`,
    `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`, `${head} ${THEN[code]} ${tail}`, `${head}...${tail}`, `${head} / ${tail}`, `0091 ${digits}`,
  ]);
  return inScript(written, chance.isLucky(0.4) ? voice.zero : chance.isLucky(0.05) ? FULLWIDTH_ZERO : '0');
}

/** A mobile number in words, digit by digit, with doubles and here and there a figure. */
export function spelt({ voice, chance }: Filling): string {
  const digits = mobileOf(chance);
  const row = chance.one(voice.spelt);
  const isMixed = chance.isLucky(0.15);
  const words: string[] = [];
  for (let at = 0; at < digits.length; at += 1) {
    const word = (isMixed ? chance.one(voice.spelt) : row)[Number(digits[at])]!;
    if (digits[at] === digits[at + 1] && chance.isLucky(0.7)) {
      words.push(`${chance.one(voice.double)} ${word}`);
      at += 1;
    } else words.push(chance.isLucky(0.04) ? digits[at]! : word);
  }
  return words.join(chance.one([' ', ' ', ' ', ', ', '-']));
}

/** A number at home, with the area code. */
export function landline({ voice, chance }: Filling): string {
  const local = chance.one(['2', '4', '3']) + chance.digits(6);
  const code = chance.one(['0755', '0731', '0761', '0751']);
  const written = chance.one([`${code}-${local}`, `${code} ${local}`, `(${code}) ${local}`, `${code}${local}`, `${code}-${local.slice(0, 3)} ${local.slice(3)}`, `+91 ${code.slice(1)} ${local}`]);
  return inScript(written, chance.isLucky(0.3) ? voice.zero : '0');
}
