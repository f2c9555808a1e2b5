import * as z from 'zod';

import type { LadderLevel, OfficeSeed, OfficerSeed } from '../domain/office.js';
import type { RoutingRuleSeed } from '../domain/routing-rule-seed.js';
import { bilingualTextSchema } from './bilingual-text.js';
import { categoryCodeSchema } from './category.js';
import { departmentCodeSchema } from './department.js';
import { placeCodeSchema } from './place.js';

const officeCodeSchema = z.string().regex(/^(HEAD|[A-Z]{3}-([A-Z]{3}|STATE|D-[A-Z]{4,12}))$/);

/** An officer on a ladder of posts. */
export const officerSeedSchema = z.object({
  code: z.string().regex(/^[A-Z-]{4,20}-[1-5]B?$/),
  officeCode: officeCodeSchema,
  level: z.literal([1, 2, 3, 4, 5]),
  post: bilingualTextSchema,
  name: bilingualTextSchema,
}) satisfies z.ZodType<OfficerSeed>;

/** An office with its officers, lowest level first. */
export const officeSeedSchema = z.object({
  code: officeCodeSchema,
  departmentCode: departmentCodeSchema.nullable(),
  placeCode: placeCodeSchema.nullable(),
  parentCode: officeCodeSchema.nullable(),
  name: bilingualTextSchema,
  officers: z.array(officerSeedSchema).min(1),
}) satisfies z.ZodType<OfficeSeed>;

/** A routing rule of a first start. */
export const routingRuleSeedSchema = z.object({
  departmentCode: departmentCodeSchema,
  categoryCode: categoryCodeSchema.nullable(),
  placeCode: placeCodeSchema,
  officeCode: officeCodeSchema,
  validFrom: z.iso.date(),
}) satisfies z.ZodType<RoutingRuleSeed>;

export type { LadderLevel, OfficeSeed, OfficerSeed, RoutingRuleSeed };
