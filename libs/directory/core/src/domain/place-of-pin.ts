import { PIN_PLACES, PIN_PREFIXES } from '../data/pin-codes.js';

const PIN = /^\d{6}$/;
const PREFIX = 3;

/** Where a PIN code lies: in one district, in one of several that share its first three digits, or nowhere that we know. */
export type PlaceOfPin = { readonly code: 'one'; readonly district: string } | { readonly code: 'several'; readonly pin: string } | { readonly code: 'unknown' };

/** The districts that share the first three digits of a PIN code. */
export const districtsOfPin = (pin: string): readonly string[] => (Object.hasOwn(PIN_PREFIXES, pin) ? PIN_PREFIXES[pin]! : []);

/** The district of a PIN code, by the code itself where it is known, otherwise by its first three digits. */
export function placeOfPin(digits: string): PlaceOfPin {
  if (!PIN.test(digits)) return { code: 'unknown' };
  if (Object.hasOwn(PIN_PLACES, digits)) return { code: 'one', district: PIN_PLACES[digits]! };
  const pin = digits.slice(0, PREFIX);
  const [district, another] = districtsOfPin(pin);
  if (!district) return { code: 'unknown' };
  return another ? { code: 'several', pin } : { code: 'one', district };
}
