import type { BilingualText } from '../../domain/bilingual-text.js';
import type { Place, PlaceKind } from '../../domain/place.js';

const STATE = 'MP';

/** What a place is written as here: letters of its code, names, and other spellings parted by commas. */
export type PlaceRow = readonly [letters: string, en: string, hi: string, words?: string];

interface DistrictParts {
  readonly tehsils: readonly PlaceRow[];
  readonly municipal?: readonly PlaceRow[];
}

function placeOf(districtCode: string, kind: PlaceKind, [letters, en, hi, words]: PlaceRow): Place {
  const code = kind === 'district' ? districtCode : `${districtCode}-${letters}`;
  const name: BilingualText = { en, hi };
  return { code, kind, name, districtCode, words: words === undefined ? [] : words.split(',').map((word) => word.trim()) };
}

/** A district followed by its tehsils and municipal bodies. */
export function districtOf(district: PlaceRow, { tehsils, municipal = [] }: DistrictParts): Place[] {
  const code = `${STATE}-${district[0]}`;
  return [
    placeOf(code, 'district', district),
    ...tehsils.map((row) => placeOf(code, 'tehsil', row)),
    ...municipal.map((row) => placeOf(code, 'municipal-body', row)),
  ];
}
