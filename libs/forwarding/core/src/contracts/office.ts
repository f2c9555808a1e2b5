import * as z from 'zod';
import { OFFICER_ROLES } from '../domain/forwarded.js';

const Both = z.object({ en: z.string(), hi: z.string() });

/** `GET /api/officers`: the officers of the own office and how many tickets each has in hand. */
export const OfficersSchema = z.array(z.object({ id: z.uuid(), name: z.string(), post: Both, role: z.enum(OFFICER_ROLES), level: z.number().int(), open: z.number().int(), /** The last day away; null for who is there. */ awayUntil: z.iso.date().nullable() }));
export type Officers = z.infer<typeof OfficersSchema>;

/** `GET /api/departments`: where a transfer can be proposed to; the own one is not among them. */
export const DepartmentsSchema = z.array(z.object({ code: z.string(), name: Both }));
export type Departments = z.infer<typeof DepartmentsSchema>;
