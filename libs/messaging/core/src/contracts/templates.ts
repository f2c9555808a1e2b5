import * as z from 'zod';
import { LANGUAGES, withAsciiDigits } from '@pukar/kernel';
import { TEMPLATE_FAULTS } from '../domain/check-template.js';
import { TEMPLATE_NAMES, type TemplateName } from '../domain/template-name.js';

const nameSchema = z.enum(TEMPLATE_NAMES as [TemplateName, ...TemplateName[]]);
const languageSchema = z.enum(LANGUAGES);

/** Which template an address names. */
export const templateKeySchema = z.object({ name: nameSchema, language: languageSchema });

/** A template as the deployment has it. */
export const templateSchema = z.object({
  name: nameSchema,
  language: languageSchema,
  /** As it is delivered. */
  delivered: z.string(),
  /** What this deployment sends instead; null: the delivered text. */
  own: z.string().nullable(),
  dltTemplateId: z.string().nullable(),
  /** 0 as long as nobody changed anything. */
  version: z.number().int(),
});
export type TemplateOfDeployment = z.infer<typeof templateSchema>;

/** All templates, and by which rules they are looked over. */
export const templateListSchema = z.object({
  rules: z.object({ mostParts: z.number().int(), needsDltId: z.boolean(), paisePerPart: z.number() }),
  /** Whether officers get e-mail: the deployment has a server for it. */
  hasMail: z.boolean(),
  templates: z.array(templateSchema),
});
export type TemplateList = z.infer<typeof templateListSchema>;

/** A change to a template, upon the version that was looked at. */
export const changeTemplateSchema = z.object({ own: z.string().max(1_000).nullable(), dltTemplateId: z.string().trim().max(30).transform(withAsciiDigits).nullable(), version: z.number().int().min(0) });
export type ChangeTemplate = z.infer<typeof changeTemplateSchema>;

/** Why a change is refused: its faults. */
export const templateFaultSchema = z.enum(TEMPLATE_FAULTS);
