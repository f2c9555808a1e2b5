import { LANGUAGES } from '@pukar/kernel';
import * as z from 'zod';

const Both = z.object({ en: z.string(), hi: z.string() });
const words = z.object({ actionCode: z.string(), language: z.enum(LANGUAGES), name: z.string(), text: z.string() });

const DepartmentTemplateSchema = words.extend({
  id: z.uuid(),
  version: z.number().int(),
  changedAt: z.iso.datetime(),
  /** By their post; null where the deployment began with it. */
  changedBy: Both.nullable(),
  /** Officers no longer answer with it. */
  isRetired: z.boolean(),
});
export type DepartmentTemplate = z.infer<typeof DepartmentTemplateSchema>;

/** `GET /api/department-templates`: the ready replies of the own department, retired ones last, and what can be chosen as done. For the GRO and escalation officers. */
export const DepartmentTemplatesSchema = z.object({ templates: z.array(DepartmentTemplateSchema), actions: z.array(z.object({ code: z.string(), name: Both, spoken: Both })) });
export type DepartmentTemplates = z.infer<typeof DepartmentTemplatesSchema>;

/**
 * `PUT /api/department-templates/:id`; the page makes a new one's id, its version is 0. Refused: 422 with a sentence for each
 * field (the linter's too, `name` where another has it), 409 `changed` for an older version, `too-many`; 404 for another department's.
 */
export const SaveTemplateSchema = z.object({
  version: z.number().int().min(0),
  actionCode: z.string().min(1, 'Choose what was done.').max(40),
  language: z.enum(LANGUAGES, 'Choose a language from the list.'),
  name: z.string().trim().max(200, 'That name is too long.'),
  text: z.string().trim().max(4_000, 'That is too long.'),
});
export type SaveTemplate = z.infer<typeof SaveTemplateSchema>;

/** `POST /api/department-templates/:id/retire`; what was answered with it stays as it was. */
export const RetireTemplateSchema = z.object({ version: z.number().int() });

/** `GET /api/department-templates/:id/versions`: every version, the newest first; none is ever changed. */
export const TemplateVersionsSchema = z.object({ versions: z.array(words.extend({ version: z.number().int(), at: z.iso.datetime(), by: Both.nullable(), isRetired: z.boolean() })) });
export type TemplateVersions = z.infer<typeof TemplateVersionsSchema>;
