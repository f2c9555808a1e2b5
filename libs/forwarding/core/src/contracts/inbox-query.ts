import * as z from 'zod';
import { FORWARDED_STATES } from '../domain/forwarded.js';

const yes = z.literal('1', 'This filter is 1, or is left out.').optional();

/**
 * What `GET /api/inbox` is asked; several filters narrow each other. There is no free text, no number and no name: nothing can
 * be asked about a person (words of redacted statements are asked for by `InboxSearchQuerySchema`). Anything else in the
 * address is refused.
 */
export const InboxQuerySchema = z.strictObject({
  /** `open`: received or assigned; `ended`: everything else; or one state. Left out: open, then ended. */
  state: z.enum(['open', 'ended', ...FORWARDED_STATES], 'There is no such state.').optional(),
  /** The level's time is over. */
  late: yes,
  /** In hand for so many more days at most. */
  dueDays: z.coerce.number().int().min(0).max(90, 'At most 90 days on.').optional(),
  category: z.string().regex(/^[A-Z]{3}-\d{2}(-\d{1,2})?$/, 'This is no code of a category.').optional(),
  place: z.string().regex(/^[A-Z]{2}(-[A-Z]{3}){1,2}$/, 'This is no code of a place.').optional(),
  level: z.coerce.number().int().min(1).max(5, 'There are five levels.').optional(),
  assigned: z.enum(['me', 'nobody'], 'Assigned to me, or to nobody.').optional(),
  /** Proposals of others, and orders to be written. */
  decide: yes,
  reopened: yes,
  /** The citizen is being asked something. */
  waiting: yes,
  /** Those of the offices below instead of the own. */
  below: yes,
  /** One office: the own, or one below. */
  office: z.string().regex(/^[A-Z-]{3,30}$/, 'This is no code of an office.').optional(),
  /** `next` of the page before. */
  after: z.string().regex(/^[oe]~\d{1,15}~[A-Z]{3}-R-[0-9A-Z]{6}$/, 'This page begins nowhere.').optional(),
  limit: z.coerce.number().int().min(1).max(500, 'At most 500 at once.').default(200),
}, { error: ({ code }) => (code === 'unrecognized_keys' ? 'There is no such filter.' : undefined) });
export type InboxQuery = z.infer<typeof InboxQuerySchema>;
