import type { Place } from '../../domain/place.js';
import { BHOPAL_NARMADAPURAM } from './bhopal-narmadapuram.js';
import { GWALIOR_CHAMBAL } from './gwalior-chambal.js';
import { INDORE } from './indore.js';
import { JABALPUR } from './jabalpur.js';
import { SAGAR_REWA_SHAHDOL } from './sagar-rewa-shahdol.js';
import { UJJAIN } from './ujjain.js';

/** The districts of Madhya Pradesh, each followed by its tehsils and municipal bodies. */
export const PLACES: readonly Place[] = [
  ...BHOPAL_NARMADAPURAM,
  ...INDORE,
  ...UJJAIN,
  ...GWALIOR_CHAMBAL,
  ...SAGAR_REWA_SHAHDOL,
  ...JABALPUR,
];

/** The districts alone. */
export const DISTRICTS: readonly Place[] = PLACES.filter((place) => place.kind === 'district');
