import { type Brand, err, ok, type Result, withAsciiDigits } from '@pukar/kernel';
import { checkDigit, hasRightCheckDigit } from './check-digit.js';

/** The citizen's key to a ticket: 11 digits, the first not 0, the last a check digit. Random, so that it cannot be guessed. */
export type TicketNumber = Brand<string, 'TicketNumber'>;

/** How many random bytes {@link makeTicketNumber} is given: far more than it uses, because some are passed over. */
export const TICKET_NUMBER_BYTES = 64;

const RANDOM_DIGITS = 10;
const GROUPS = /^(\d{4})(\d{4})(\d{3})$/;

/**
 * A ticket number out of random bytes. Bytes at the uneven end of their range are passed over, so every number is equally
 * likely. Throws when too few bytes are left; with {@link TICKET_NUMBER_BYTES} that does not happen in the life of a state.
 */
export function makeTicketNumber(random: Uint8Array): TicketNumber {
  let digits = '';
  for (const byte of random) {
    const [choices, first] = digits === '' ? [9, 1] : [10, 0];
    if (byte >= 256 - (256 % choices)) continue;
    digits += String(first + (byte % choices));
    if (digits.length === RANDOM_DIGITS) return (digits + checkDigit(digits)) as TicketNumber;
  }
  throw new Error('too few random bytes for a ticket number');
}

/** Reads a number as somebody typed, keyed or pasted it: spaces, dashes and the digits of any Indian script are fine. */
export function parseTicketNumber(text: string): Result<TicketNumber, 'wrong-number'> {
  const digits = withAsciiDigits(text).replace(/[\s\u200b-\u200d\u2060\u2010-\u2015-]/g, '');
  const isNumber = /^[1-9]\d{10}$/.test(digits) && hasRightCheckDigit(digits);
  return isNumber ? ok(digits as TicketNumber) : err('wrong-number');
}

/** As it is read aloud and shown: `4821 7735 016`. */
export const groupTicketNumber = (number: TicketNumber): string => number.replace(GROUPS, '$1 $2 $3');
