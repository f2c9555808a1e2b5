/** Where the digits 0 to 9 of each script of India's languages begin in Unicode. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x1c50, 0xabf0,
] as const;

const INDIC_DIGIT = /\p{Nd}/gu;

/** The text with the digits of every Indian script written as 0 to 9; digits of other scripts stay as they are. */
export const withAsciiDigits = (text: string): string =>
  text.replace(INDIC_DIGIT, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });

/** A whole number as somebody wrote it, in the digits of any Indian script; undefined where it is none. */
export function wholeNumber(text: string): number | undefined {
  const digits = withAsciiDigits(text).trim();
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}
