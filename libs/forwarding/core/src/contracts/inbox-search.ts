import * as z from 'zod';
import { InboxQuerySchema } from './inbox-query.js';
import { InboxRowSchema } from './inbox.js';

/** A PIN code has so many; a telephone, an account and a meter have more. */
const MOST_DIGITS = 6;
const digitsOf = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0;

/**
 * What `GET /api/search` is asked: words of redacted statements, all of which are to be in one, and the filters of the inbox.
 * Every ticket of the office is looked through, however long ago it ended. No more than six digits are taken, together: nothing
 * can be asked about a number of a person.
 */
export const InboxSearchQuerySchema = InboxQuerySchema.omit({ after: true, limit: true }).extend({
  words: z.string().trim().min(1, 'Type a word to look for.').max(100, 'At most 100 letters.').refine((text) => digitsOf(text) <= MOST_DIGITS, 'Numbers of more than six digits are not looked for.'),
  /** `next` of the page before. */
  after: z.string().regex(/^\d{1,14}~([A-Z]{3}-R-[0-9A-Z]{6})?$/, 'This page begins nowhere.').optional(),
  limit: z.coerce.number().int().min(1).max(100, 'At most 100 at once.').default(30),
});
export type InboxSearchQuery = z.infer<typeof InboxSearchQuerySchema>;

/** `GET /api/search`: the newest first, as they came to the office. */
export const InboxSearchSchema = z.object({
  tickets: z.array(InboxRowSchema.extend({
    /** The piece of the statement around the first word found. */
    excerpt: z.string(),
    /** Where in the excerpt the words are: `[start, end]` in UTF-16 units. */
    found: z.array(z.tuple([z.number().int(), z.number().int()])),
  })),
  /** Where in what was typed are words that no statement has: those one slip away were looked for. `[start, end]` in UTF-16 units; what was typed is not said again. */
  guessed: z.array(z.tuple([z.number().int(), z.number().int()])),
  /** Nothing but grammar or numbers that are too long was asked for. */
  isTooCommon: z.boolean(),
  /** How far back was looked; null where all was. */
  lookedBackTo: z.iso.datetime().nullable(),
  /** For `after` of the next page; null on the last. */
  next: z.string().nullable(),
});
export type InboxSearch = z.infer<typeof InboxSearchSchema>;
export type FoundRow = InboxSearch['tickets'][number];
