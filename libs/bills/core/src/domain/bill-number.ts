import { type Brand, err, ok, type Result, withAsciiDigits } from '@pukar/kernel';

/** The number of a property or a consumer as it is printed on the bill: ten digits, the last a check digit. */
export type BillNumber = Brand<string, 'BillNumber'>;

const DIGITS = 10;

/**
 * Luhn's check digit (ISO/IEC 7812-1, annex B), which offices of revenue and water print: from the right every second digit
 * is doubled and its digits are added. It finds every wrong digit, and swaps of neighbours but for 09 and 90.
 */
export const luhnDigit = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, at) => total + (at % 2 === 0 ? doubled(Number(digit)) : Number(digit)), 0);
  return String((10 - (sum % 10)) % 10);
};

const doubled = (digit: number): number => (digit * 2 > 9 ? digit * 2 - 9 : digit * 2);

/** Reads a number as somebody keyed or typed it: spaces, dashes and the digits of any Indian script are fine. */
export function parseBillNumber(text: string): Result<BillNumber, 'wrong-number'> {
  const digits = withAsciiDigits(text).replace(/[\s\u2010-\u2015-]/g, '');
  const isRight = new RegExp(`^\\d{${DIGITS}}$`).test(digits) && /[1-9]/.test(digits) && luhnDigit(digits.slice(0, -1)) === digits.at(-1);
  return isRight ? ok(digits as BillNumber) : err('wrong-number');
}
