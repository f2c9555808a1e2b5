import { findNumbers } from './find-numbers.js';
import { tokenise } from './tokens.js';

/**
 * Replaces every Aadhaar number by `XXXX XXXX` and its last four digits. Used before anything is saved: only a certified
 * vault may keep one (UIDAI, circular of 25 July 2017 on the Aadhaar Data Vault).
 */
export function maskAadhaar(text: string): string {
  let rest = 0;
  let masked = '';
  for (const { kind, digits, start, end } of findNumbers(tokenise(text))) {
    if (kind !== 'aadhaar') continue;
    masked += `${text.slice(rest, start)}XXXX XXXX ${digits.slice(-4)}`;
    rest = end;
  }
  return masked + text.slice(rest);
}
