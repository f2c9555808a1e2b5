import * as z from 'zod';
import { MARK_STATES, type MarkState } from '../domain/conduct/decide-mark.js';
import { MARK_KINDS, type MarkKind } from '../domain/conduct/mark-kinds.js';

export { MARK_KINDS, MARK_STATES, type MarkKind, type MarkState };

const note = z.string().trim().max(500);
const words = z.string().trim().min(3).max(500);

/**
 * `conduct:mark`: an agent proposes a mark on the caller of a call that they talked in. Sent again while nobody has decided,
 * it completes their own proposal. Refused `not-your-call`, `not-talked`, `marked-already`.
 */
export const MarkCallSchema = z.object({ callId: z.uuid(), kind: z.enum(MARK_KINDS), note: note.default('') });

/**
 * `conduct:appeal`: the caller of this call objects to what was marked; `words` are what they say. Answered alike whether there
 * is anything to appeal against, so that asking tells nothing. Refused `not-your-call`.
 */
export const AppealSchema = z.object({ callId: z.uuid(), words });

/**
 * `call:end-for-abuse`: puts the caller of the agent's own conversation out, with a closing sentence, and proposes a mark. Sent
 * again, or when the caller was quicker, it changes nothing more. Refused `not-your-call`, `caller-not-in`.
 */
export const EndForAbuseSchema = MarkCallSchema;

/** Which marks a supervisor looks at: those that wait for a decision, those that count, and those that are over. */
export const CONDUCT_LISTS = ['waiting', 'counting', 'over'] as const;
export type ConductList = (typeof CONDUCT_LISTS)[number];
export const ConductQuerySchema = z.object({ list: z.enum(CONDUCT_LISTS).default('waiting') }).strict();

/** `POST /api/conduct/:id/decision`. Refused 404 `unknown`; 409 `not-accepted`, `own-mark`, `own-decision`, `changed`: the mark is not what was read. */
export const DecideMarkSchema = z.object({ decision: z.enum(['uphold', 'dismiss', 'confirm', 'lift']), reason: words, version: z.number().int() });
export type MarkDecision = z.infer<typeof DecideMarkSchema>['decision'];

const eventSchema = z.object({
  what: z.enum(['propose', 'complete', 'uphold', 'dismiss', 'appeal', 'confirm', 'lift']),
  at: z.iso.datetime(),
  /** `caller` appealed by keypad; an agent enters what a caller said. */
  by: z.enum(['agent', 'supervisor', 'caller']),
  /** The reason of a decision, or the words of an appeal. */
  words: z.string(),
});

/** A mark, as a supervisor sees it. Reading it leaves an audit row. */
export const MarkViewSchema = z.object({
  id: z.uuid(),
  kind: z.enum(MARK_KINDS),
  state: z.enum(MARK_STATES),
  /** Whether a supervisor must look at once: a threat that nobody has decided. */
  isUrgent: z.boolean(),
  note: z.string(),
  /** What was read: another one when something was done about the mark since. */
  version: z.number().int(),
  /** `90000 0·····`; null when withheld, or when the mark is over. */
  numberMasked: z.string().nullable(),
  call: z.object({ callId: z.uuid(), at: z.iso.datetime(), seconds: z.number().int().nullable(), outcome: z.string().nullable(), wasPutOut: z.boolean() }),
  /** Until when it counts, if it does: one that is appealed against, until its appeal has waited long enough. */
  countsUntil: z.iso.datetime().nullable(),
  /** What this supervisor may decide; empty where another one must. */
  mayDecide: z.array(z.enum(['uphold', 'dismiss', 'confirm', 'lift'])),
  /** Another supervisor must decide, because this one upheld it. */
  needsAnother: z.boolean(),
  history: z.array(eventSchema),
});
export type MarkView = z.infer<typeof MarkViewSchema>;
export const MarkListSchema = z.array(MarkViewSchema);

/** `GET /api/conduct/alerts`: how many threats and how many marks in all wait for a decision, and when anything last changed. Counts alone, so that asking often reads nothing. */
export const ConductAlertsSchema = z.object({ threats: z.number().int(), waiting: z.number().int(), changedAt: z.iso.datetime().nullable() });
export type ConductAlerts = z.infer<typeof ConductAlertsSchema>;
