const DECIMAL_DIGIT = /^\p{Nd}$/u;
/** Mathematical digits: five alphabets of ten without a gap between them. */
const MATHEMATICAL_ZERO = 0x1d7ce;

const isDigit = (codePoint: number): boolean => codePoint >= 0x30 && DECIMAL_DIGIT.test(String.fromCodePoint(codePoint));

/**
 * The value of a decimal digit of any script (0–9). Unicode keeps the ten digits of a script in order and together, so the
 * value is the distance to the first of them.
 */
export function digitValue(digit: string): number {
  const codePoint = digit.codePointAt(0)!;
  if (codePoint <= 0x39) return codePoint - 0x30;
  if (codePoint >= MATHEMATICAL_ZERO) return (codePoint - MATHEMATICAL_ZERO) % 10;
  let zero = codePoint;
  while (codePoint - zero < 9 && isDigit(zero - 1)) zero -= 1;
  return codePoint - zero;
}
