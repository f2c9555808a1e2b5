import { digitChains } from './digit-chains.js';
import { holdsMaskedAadhaar } from './find-masked.js';
import type { Redaction } from './span.js';
import { tokenise } from './tokens.js';
import { isVerhoeffValid } from './verhoeff.js';

const AADHAAR_DIGITS = 12;

/**
 * Whether a redaction may be taken back: never of an Aadhaar or a ticket number, whatever it was taken for. The law forbids
 * the one, and with the other anybody can ask, rate and close.
 */
export function mayStay(text: string, { kind, start, end }: Redaction, tickets: readonly string[]): boolean {
  if (kind === 'aadhaar' || kind === 'ticket') return false;
  const part = text.slice(start, end);
  if (holdsMaskedAadhaar(part)) return false;
  return digitChains(tokenise(part), { withLists: true }).every((chain) => {
    const digits = chain.map((group) => group.digits).join('');
    return !tickets.some((ticket) => digits.includes(ticket)) && !holdsAadhaar(digits);
  });
}

const holdsAadhaar = (digits: string): boolean =>
  Array.from({ length: Math.max(0, digits.length - AADHAAR_DIGITS + 1) }, (_, at) => digits.slice(at, at + AADHAAR_DIGITS)).some((twelve) => /^[2-9]/.test(twelve) && isVerhoeffValid(twelve));
