import { isVerhoeffValid } from '@pukar/forwarding-core/domain';
import type { Chance } from '../random.js';
import type { Filling } from '../filling.js';
import { inScript } from './phones.js';

function validOf(chance: Chance): string {
  const body = chance.one(['2', '3', '4', '5', '6', '7', '8', '9']) + chance.digits(10);
  return body + [...'0123456789'].find((last) => isVerhoeffValid(body + last))!;
}

const fours = (digits: string, between: string): string => digits.replace(/(\d{4})(?=\d)/g, `$1${between}`);

/** A number with its check digit. */
export function aadhaar({ voice, chance }: Filling): string {
  const digits = validOf(chance);
  const words = chance.one(voice.spelt);
  if (chance.isLucky(0.12)) return [...digits].map((digit) => words[Number(digit)]!).join(' ');
  if (chance.isLucky(0.08)) return `XXXX XXXX ${digits.slice(8)}`;
  return inScript(chance.one([digits, fours(digits, ' '), fours(digits, '-'), fours(digits, '.'), [...digits].join(' ')]), chance.isLucky(0.4) ? voice.zero : '0');
}

/** A number that was mistyped, or half hidden, beside the word for it. */
export function almostAadhaar({ voice, chance }: Filling): string {
  const digits = validOf(chance);
  const wrong = digits.slice(0, 11) + String((Number(digits[11]) + 1 + chance.below(8)) % 10);
  return inScript(chance.one([wrong, fours(wrong, ' '), fours(wrong, '-'), digits.slice(0, 11), `${digits}${chance.digits(1)}`, `xxxx-xxxx-${digits.slice(8)}`, `**** **** ${digits.slice(8)}`]), chance.isLucky(0.3) ? voice.zero : '0');
}
