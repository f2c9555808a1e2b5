import { type Brand, withAsciiDigits } from '@pukar/kernel';

/** A telephone number as E.164: `+919000001001`. */
export type Phone = Brand<string, 'Phone'>;

const COUNTRY = '+91';
const NATIONAL_DIGITS = 10;

/**
 * What the carrier sends in place of a withheld number: these words, and their letters on a keypad
 * (Twilio, "Why am I getting calls from these strange numbers?").
 */
const WITHHELD = new Set(['anonymous', 'restricted', 'blocked', 'unknown', 'unavailable', '+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253']);

/**
 * The number that somebody calls from, whatever way the carrier or a person writes it, in the digits of any Indian script; undefined where it is withheld or is no number.
 * A number without a country is Indian.
 */
export function parsePhone(text: string | null | undefined): Phone | undefined {
  const written = withAsciiDigits(text ?? '').trim().replace(/[\s().-]/g, '').replace(/^00/, '+');
  if (WITHHELD.has(written.toLowerCase())) return undefined;
  const national = /^(?:\+91|91|0)?([1-9]\d{9})$/.exec(written)?.[1];
  if (national) return (COUNTRY + national) as Phone;
  return /^\+(?!91|0)\d{8,15}$/.test(written) ? (written as Phone) : undefined;
}

/**
 * Whether a number is an Indian landline: no SMS reaches it. Area codes begin with 1 to 5; those of the state's cities
 * (0731 Indore, 0734 Ujjain, 0751 Gwalior, 0755 Bhopal, 0761 Jabalpur), and 079 and 080, are told from mobiles by the digit
 * that follows (National Numbering Plan 2003: landlines begin with 2 to 6; 0 is in no service).
 */
export const isLandline = (phone: Phone): boolean => /^\+91(?:[1-5]|(?:79|80)[2-6]|(?:731|734|751|755|761)[02-6])/.test(phone);

/** The number for a screen: its first six digits as they are read aloud, the rest hidden: `90000 0·····`. */
export function maskPhone(phone: Phone): string {
  const digits = phone.startsWith(COUNTRY) ? phone.slice(-NATIONAL_DIGITS) : phone.slice(1);
  return `${digits.slice(0, 5)} ${digits.slice(5, 6)}·····`;
}
