import * as z from 'zod';
import type { DepartmentDigest } from '../domain/department-digest.js';

/** `2026-11`. */
export const MonthSchema = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'A month is written like 2026-11.');

const Share = z.object({ percent: z.number().int().min(0).max(100), grade: z.enum(['A', 'B', 'C', 'D', 'E']).nullable(), middle: z.number().int().nullable() });

/** What a department is shown of a month; figures about fewer than ten are not in it. */
export const DepartmentDigestSchema = z.object({
  departmentCode: z.string(),
  recurs: z.array(z.object({ categoryCode: z.string(), parts: z.array(z.object({ key: z.string(), count: z.number().int().min(10) })), total: z.number().int().min(10), isAll: z.boolean() })),
  shares: z.object({ late: Share.nullable(), reopened: Share.nullable(), transferred: Share.nullable() }),
}) satisfies z.ZodType<DepartmentDigest>;

const Both = z.object({ en: z.string(), hi: z.string() });

/** `GET /api/month?month=2026-11`: the digest of the officer's department, and the months that there are; null where there is none for the month. */
export const OfficeDigestSchema = z.object({
  month: MonthSchema.nullable(),
  months: z.array(MonthSchema),
  digest: DepartmentDigestSchema.nullable(),
  /** Names of the codes in it. */
  names: z.record(z.string(), Both),
});
export type OfficeDigest = z.infer<typeof OfficeDigestSchema>;

export const DigestQuerySchema = z.strictObject({ month: MonthSchema.optional() });
