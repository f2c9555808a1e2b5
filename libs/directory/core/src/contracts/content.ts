import { LANGUAGES, speakable, withAsciiDigits } from '@pukar/kernel';
import * as z from 'zod';
import { CONTENT_KINDS, QUESTION_RULES, type Content, type ContentKind, type Facility, type OfficeCard, type PostHolder, type Scheme, type Standing, type TextsOfContent } from '../domain/content.js';
import { DISTRICT_POSTS, FACILITY_KINDS, STATE_POSTS } from '../data/in-order-of-demand.js';
import { departmentCodeSchema } from './department.js';
import { emergencyNumberSchema } from './spoken-lists.js';
import { clockTimeSchema, holidaySchema } from './working-calendar.js';

/** No text that is spoken in one breath is longer: about half a minute. */
export const LONGEST_SPOKEN = 400;

/** One of the kinds of content. */
export const contentKindSchema = z.enum(CONTENT_KINDS);

/** A district by its letters, `BPL`. */
export const districtLettersSchema = z.string().regex(/^[A-Z]{3}$/, 'Three capital letters.');

/** A telephone number in groups, as it is read out. */
const phone = z.string().trim().transform(withAsciiDigits).pipe(z.string().regex(/^\d[\d ]{1,12}\d$/, 'Digits in groups, at most 14 with the blanks.'));

/** What a piece of content says in each language, by its part. What was pasted from elsewhere may bring characters that nobody can speak. */
export const textsSchema = z.partialRecord(z.enum(LANGUAGES), z.record(z.string().regex(/^[a-z]+\d?$/), z.string().overwrite(speakable).trim().max(LONGEST_SPOKEN))) satisfies z.ZodType<TextsOfContent>;

/** What each kind of content holds besides its words. */
export const CONTENT_BODIES = {
  scheme: z.object({ rules: z.array(z.enum(QUESTION_RULES)).max(9) }) satisfies z.ZodType<Scheme>,
  facility: z.object({ facility: z.enum(Object.keys(FACILITY_KINDS)), district: districtLettersSchema, phone }) satisfies z.ZodType<Facility>,
  office: z.object({ department: departmentCodeSchema, district: districtLettersSchema, phone, opensAt: clockTimeSchema, closesAt: clockTimeSchema }).refine(({ opensAt, closesAt }) => opensAt < closesAt, { error: 'It opens before it closes.', path: ['closesAt'] }) satisfies z.ZodType<OfficeCard>,
  post: z.object({ post: z.enum([...STATE_POSTS, ...DISTRICT_POSTS]), district: districtLettersSchema.nullable(), phone, invented: z.string().max(10).optional() }) satisfies z.ZodType<PostHolder>,
  notice: z.object({}),
  survey: z.object({}),
  holiday: holidaySchema,
  'emergency-number': emergencyNumberSchema,
} as const satisfies Record<ContentKind, z.ZodType>;

/** The form of the code of each kind: what rides in a call's position. */
export const CONTENT_CODES: Readonly<Record<ContentKind, RegExp>> = {
  scheme: /^[a-z]{1,10}$/, facility: /^[a-z]{1,10}-[A-Z]{3}$/, office: /^[A-Z]{3}-[A-Z]{3}$/, post: /^[a-z]{1,10}(-[A-Z]{3})?$/,
  notice: /^[a-z]{1,10}$/, survey: /^[a-z]{1,10}$/, holiday: /^20\d\d-\d\d-\d\d(-[a-z]{1,10})?$/, 'emergency-number': /^\d{3,11}$/,
};

/** `GET /api/directory/entries/:kind`: a piece of content as those who look after it see it. */
export const contentEntrySchema = z.object({
  kind: contentKindSchema,
  code: z.string(),
  body: z.unknown(),
  owner: z.string(),
  reviewOn: z.iso.date(),
  standing: z.enum(['live', 'soon', 'expired', 'retired']) satisfies z.ZodType<Standing>,
  /** What callers hear, in each language that there are words for. */
  texts: textsSchema,
  /** The parts that callers hear, in order. */
  parts: z.array(z.string()),
  /** Where it is not said, because words are missing. */
  silentIn: z.array(z.enum(LANGUAGES)),
  version: z.int(),
  changedAt: z.iso.datetime().nullable(),
  /** The login name of who changed it last; `null` for the first data. */
  changedBy: z.string().nullable(),
});
export type ContentEntry = z.infer<typeof contentEntrySchema>;

/** `PUT /api/directory/entries/:kind/:code`. `version`: of what was looked at; 0 for a new one. The body is checked by its kind. */
export const saveEntrySchema = z.object({
  version: z.int().min(0),
  body: z.unknown(),
  owner: z.string().regex(/^([A-Z]{3}|[a-z]{1,10})$/, 'The code of a department, or of a post of who’s who.'),
  reviewOn: z.iso.date(),
  texts: textsSchema,
});
export type SaveEntry = z.infer<typeof saveEntrySchema>;

/** `POST /api/directory/entries/:kind/:code/retire`: it is not said any more. */
export const retireEntrySchema = z.object({ version: z.int().min(1) });

export type { Content, ContentKind };
