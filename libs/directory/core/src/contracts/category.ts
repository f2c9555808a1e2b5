import * as z from 'zod';

import { type Category, type FactDefinition, type FactFormat, usualLevelDays } from '../domain/category.js';
import { bilingualTextSchema } from './bilingual-text.js';
import { departmentCodeSchema } from './department.js';

/** The national rule: an answer within 21 days; no category promises a later one. */
const LONGEST_WORKING_DAYS = 21;
/** No level keeps a ticket longer than two weeks: four of them would keep it for a quarter of a year. */
const LONGEST_LEVEL_WORKING_DAYS = 10;

/** `ENE-03`, or `ENE-03-2` for a sub-category. */
export const categoryCodeSchema = z.string().regex(/^[A-Z]{3}-\d{2}(-\d)?$/);

/** A fact to ask the citizen for. */
export const factDefinitionSchema = z.object({
  key: z.string().regex(/^[a-z][A-Za-z]*$/),
  label: bilingualTextSchema,
  ask: bilingualTextSchema,
  identifying: z.boolean(),
  format: z.enum(['digits', 'text', 'date']).optional(),
  required: z.boolean(),
  maxLength: z.int().min(1).max(400),
}) satisfies z.ZodType<FactDefinition>;

/** A category; refused when one against staff declares facts. One that was written before levels had days has the usual ones. */
export const categorySchema = z
  .object({
    code: categoryCodeSchema,
    department: departmentCodeSchema.nullable(),
    name: bilingualTextSchema,
    words: z.array(z.string().min(1)),
    workingDays: z.int().min(1).max(LONGEST_WORKING_DAYS),
    levelWorkingDays: z.int().min(1).max(LONGEST_LEVEL_WORKING_DAYS).optional(),
    againstStaff: z.boolean(),
    facts: z.array(factDefinitionSchema),
  })
  .refine((category) => !category.againstStaff || category.facts.length === 0, {
    path: ['facts'],
    error: 'A category against staff asks for no facts.',
  })
  .transform((category) => ({ ...category, levelWorkingDays: category.levelWorkingDays ?? usualLevelDays(category.workingDays) })) satisfies z.ZodType<Category>;

export type { Category, FactDefinition, FactFormat };
