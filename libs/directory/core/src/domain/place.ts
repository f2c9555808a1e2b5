import type { BilingualText } from './bilingual-text.js';

/** What a place is: a district, or inside one a tehsil or a municipal body. */
export const PLACE_KINDS = ['district', 'tehsil', 'municipal-body'] as const;

/** One of the kinds of place. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** `MP-BPL` for a district, `MP-BPL-BER` for a place inside it. */
export type PlaceCode = string;

/** Where a grievance is. Wards, villages and landmarks are not places: the citizen tells them as facts. */
export interface Place {
  readonly code: PlaceCode;
  readonly kind: PlaceKind;
  readonly name: BilingualText;
  /** The district that it lies in; a district's own code for a district. */
  readonly districtCode: PlaceCode;
  /** Other spellings and old names by which people ask for it. */
  readonly words: readonly string[];
}
