import type { Params } from '../params.js';

/** The country of a number's geographic parameters, where the carrier knows it. */
const countryOf = (address: string): string => (address.startsWith('+91') ? 'IN' : '');

/** The geographic parameters of a number; none for an address that is no number. */
export function placeOf(prefix: string, address: string): Params {
  if (!address.startsWith('+')) return {};
  return { [`${prefix}City`]: '', [`${prefix}State`]: '', [`${prefix}Zip`]: '', [`${prefix}Country`]: countryOf(address) };
}
