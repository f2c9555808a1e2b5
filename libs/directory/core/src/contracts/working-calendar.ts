import * as z from 'zod';

import type { Holiday, OfficeHours } from '../domain/working-calendar.js';
import { bilingualTextSchema } from './bilingual-text.js';

/** `HH:MM` on a 24-hour clock. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A day on which offices are shut, wholly or from noon. */
export const holidaySchema = z.object({
  date: z.iso.date(),
  name: bilingualTextSchema,
  half: z.boolean().optional(),
  moonBased: z.boolean().optional(),
  districts: z.array(z.string().regex(/^[A-Z]{3}$/)).max(60).readonly().optional(),
  offices: z.array(z.string().regex(/^[A-Z]{3,9}(-[A-Z]{1,24}){0,3}$/)).max(200).readonly().optional(),
}) satisfies z.ZodType<Holiday>;

/** Working days of the week and the hours of a working day. */
export const officeHoursSchema = z.object({
  weekDays: z.array(z.int().min(1).max(7)).min(1),
  opensAt: clockTimeSchema,
  closesAt: clockTimeSchema,
  timeZone: z.string().min(1),
}) satisfies z.ZodType<OfficeHours>;

export type { Holiday, OfficeHours };
