import { LANGUAGES } from '@pukar/kernel';
import * as z from 'zod';

/** `GET /api/directory/knowledge`: what helps with a caller from a place, in their language. Asked when the category or the place changes, never while words are typed. */
export const knowledgeQuerySchema = z.object({
  category: z.string().max(20).optional(),
  place: z.string().max(30).optional(),
  language: z.enum(LANGUAGES).catch('hi-IN').default('hi-IN'),
});
export type KnowledgeQuery = z.infer<typeof knowledgeQuerySchema>;

/** Its answer. */
export const knowledgeSchema = z.object({
  /** What callers hear the category called, in their language; null for none. */
  categoryInWords: z.string().nullable(),
  lines: z.array(z.object({
    kind: z.enum(['notice', 'scheme', 'office', 'facility', 'emergency']),
    code: z.string(),
    /** For the agent, in English. */
    title: z.string(),
    /** To be told, in the caller's language; empty where figures say it all. */
    text: z.string(),
    /** Telephone, hours or number, as they are read out. */
    figures: z.string(),
    /** Of the department that answers the category. */
    isOfCategory: z.boolean(),
  })),
});
export type Knowledge = z.infer<typeof knowledgeSchema>;
export type KnowledgeLine = Knowledge['lines'][number];
