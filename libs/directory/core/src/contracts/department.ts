import * as z from 'zod';

import { DEPARTMENT_CODES, type Department, type DepartmentCode } from '../domain/department.js';
import { bilingualTextSchema } from './bilingual-text.js';

/** One of the nineteen department codes. */
export const departmentCodeSchema = z.enum(DEPARTMENT_CODES);

/** A department with the four posts of its ladder. */
export const departmentSchema = z.object({
  code: departmentCodeSchema,
  name: bilingualTextSchema,
  posts: z.tuple([bilingualTextSchema, bilingualTextSchema, bilingualTextSchema, bilingualTextSchema]),
}) satisfies z.ZodType<Department>;

export type { Department, DepartmentCode };
