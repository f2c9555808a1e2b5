/**
 * Damm's quasigroup of order 10 (H. Michael Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004). Its table is
 * totally anti-symmetric with zeros on the diagonal, so every single wrong digit and every swap of neighbours is found.
 */
const QUASIGROUP = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** The digit that goes behind these digits, so that a slip of the finger or the tongue is noticed. */
export function checkDigit(digits: string): string {
  return String([...digits].reduce((interim, digit) => QUASIGROUP[interim]![Number(digit)]!, 0));
}

/** Whether the last of these digits is the check digit of those before it. */
export const hasRightCheckDigit = (digits: string): boolean => checkDigit(digits) === '0';
