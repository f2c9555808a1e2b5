import { digitChains } from './digit-chains.js';
import { holdsMaskedAadhaar } from './find-masked.js';
import type { Redaction, RedactionKind } from './span.js';
import { tokenise } from './tokens.js';
import { isVerhoeffValid } from './verhoeff.js';

const AADHAAR_DIGITS = 12;
const FEWEST_OF_PHONE = 7;
/** One agent's reason opens no identity: these say nothing but who somebody is, and a consumer number goes as a fact to which the citizen agreed, or not at all. */
const NEVER: ReadonlySet<RedactionKind> = new Set(['aadhaar', 'ticket', 'pan', 'voter', 'record']);

/**
 * Whether a redaction may be taken back: never of an Aadhaar or a ticket number, whatever it was taken for (the law forbids
 * the one, and with the other anybody can ask, rate and close), of no other paper of identity, and not of the caller's own number.
 */
export function mayStay(text: string, { kind, start, end }: Redaction, { tickets = [], phones }: { readonly tickets?: readonly string[]; readonly phones: readonly string[] }): boolean {
  if (NEVER.has(kind)) return false;
  const part = text.slice(start, end);
  if (holdsMaskedAadhaar(part)) return false;
  return digitChains(tokenise(part), { withLists: true }).every((chain) => {
    const digits = chain.map((group) => group.digits).join('');
    return !tickets.some((ticket) => digits.includes(ticket)) && !holdsAadhaar(digits) && !phones.some((phone) => isSamePhone(phone.replace(/\D/g, ''), digits));
  });
}

/** One with its code of country or area, the other without. */
const isSamePhone = (known: string, digits: string): boolean =>
  Math.min(known.length, digits.length) >= FEWEST_OF_PHONE && (known.endsWith(digits) || digits.endsWith(known) || digits.includes(known.slice(-10)));

const holdsAadhaar = (digits: string): boolean =>
  Array.from({ length: Math.max(0, digits.length - AADHAAR_DIGITS + 1) }, (_, at) => digits.slice(at, at + AADHAAR_DIGITS)).some((twelve) => /^[2-9]/.test(twelve) && isVerhoeffValid(twelve));
