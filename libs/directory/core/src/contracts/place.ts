import * as z from 'zod';

import { PLACE_KINDS, type Place, type PlaceKind } from '../domain/place.js';
import { bilingualTextSchema } from './bilingual-text.js';

/** `MP-BPL`, or `MP-BPL-BER` for a place inside a district. */
export const placeCodeSchema = z.string().regex(/^[A-Z]{2}-[A-Z]{3}(-[A-Z]{3})?$/);

/** A district, tehsil or municipal body. */
export const placeSchema = z.object({
  code: placeCodeSchema,
  kind: z.enum(PLACE_KINDS),
  name: bilingualTextSchema,
  districtCode: placeCodeSchema,
  words: z.array(z.string().min(1)),
}) satisfies z.ZodType<Place>;

export type { Place, PlaceKind };
