import type { Phone } from './phone.js';

/** Columns, corners and rows of a keypad, walked with one finger; backwards, too. */
const WALKS = ['2580', '1470', '3690', '1379', '1397', '1793', '7139', '1590', '3570', '1236', '1478', '3214', '9874', '7412', '9632', '8520'] as const;
const DIGITS = '01234567890';
const backwards = (digits: string): string => [...digits].reverse().join('');

/**
 * Whether four digits are among those that somebody with the phone in their hand would try first: one digit or two repeated, a row,
 * a walk over the keypad, a year of birth, or part of the phone's own number. They are refused when digits are chosen.
 */
export function areEasyDigits(digits: string, phone: Phone): boolean {
  const [a, b, c, d] = digits;
  const isRepeated = (a === b && c === d) || (a === c && b === d) || (a === d && b === c);
  const isThrice = /(\d)\1\1/.test(digits);
  const isRow = DIGITS.includes(digits) || DIGITS.includes(backwards(digits));
  const isWalk = WALKS.some((walk) => walk === digits || walk === backwards(digits));
  const isYear = /^(19|20)\d\d$/.test(digits);
  return isRepeated || isThrice || isRow || isWalk || isYear || phone.includes(digits) || backwards(phone).includes(digits);
}
