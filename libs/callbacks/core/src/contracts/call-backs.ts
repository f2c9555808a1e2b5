import * as z from 'zod';
import { ATTEMPT_RESULTS, CALLBACK_OUTCOMES, CALLBACK_STATES, OWED_REASONS } from '../domain/callback.js';

export { ATTEMPT_RESULTS, CALLBACK_OUTCOMES, CALLBACK_STATES, OWED_REASONS };

/** What a supervisor says when they close a call-back. */
export const CLOSE_CODES = ['settled-otherwise', 'duplicate', 'wrong-number', 'prank', 'must-not-be-rung', 'other'] as const;
export type CloseCode = (typeof CLOSE_CODES)[number];

/** Which call-backs a supervisor looks at. `overdue`: due for more than ten minutes and not begun; `done`: within the last 24 hours. */
export const CALLBACK_VIEWS = ['open', 'overdue', 'waiting', 'in-line', 'ringing', 'redialing', 'done'] as const;
export type CallbackView = (typeof CALLBACK_VIEWS)[number];

/** `GET /api/call-backs`: overdue first, then by when they are due; those that are done newest first. */
export const CallbackFilterSchema = z.object({
  view: z.enum(CALLBACK_VIEWS).default('open'),
  reason: z.enum(OWED_REASONS).optional(),
  outcome: z.enum(CALLBACK_OUTCOMES).optional(),
});
export type CallbackFilter = z.infer<typeof CallbackFilterSchema>;

const time = z.iso.datetime();
/** One call-back: ids, times and codes. Whom it rings nobody needs to know who looks at the list. */
export const CallbackItemSchema = z.object({
  id: z.uuid(),
  state: z.enum(CALLBACK_STATES),
  isOverdue: z.boolean(),
  /** BCP-47: who can take it; null when they chose none. */
  language: z.string().nullable(),
  placeSince: time,
  openedAt: time,
  dueAt: time.nullable(),
  /** A fair limit keeps them from a person until then, though they are owed a call; null when none does. */
  limitedUntil: time.nullable(),
  reasons: z.array(z.object({ reason: z.enum(OWED_REASONS), at: time })),
  attempts: z.array(z.object({ at: time, result: z.enum(ATTEMPT_RESULTS).nullable() })),
  outcome: z.enum(CALLBACK_OUTCOMES).nullable(),
  doneAt: time.nullable(),
});
export type CallbackItem = z.infer<typeof CallbackItemSchema>;

export const CallbacksSchema = z.object({
  counts: z.object({ open: z.number().int(), overdue: z.number().int(), waiting: z.number().int(), 'in-line': z.number().int(), ringing: z.number().int(), redialing: z.number().int(), doneToday: z.number().int() }),
  items: z.array(CallbackItemSchema),
  /** More match than are listed. */
  hasMore: z.boolean(),
});
export type Callbacks = z.infer<typeof CallbacksSchema>;

export const CallbackIdSchema = z.object({ id: z.uuid() });
/** `POST /api/call-backs/:id/close`. Refused `being-rung`, `already-done`, `unknown`. */
export const CloseCallbackSchema = z.object({ code: z.enum(CLOSE_CODES), reason: z.string().trim().min(5, 'Say in a few words why.').max(300) });
/** Answer of the acts on one call-back. */
export const ActedSchema = z.object({ done: z.literal(true) });
