import * as z from 'zod';
import { OPENING_POLICY, OPENING_STATES, type OpeningState } from '../domain/identity/identity-opening.js';

export { OPENING_STATES, type OpeningState };

/** `POST /api/identity`: asks to see who a ticket's citizen is. Another person has to agree. Refused 404 `not-found`, 400 `wrong-number`, 409 `nobody-known`. */
export const AskIdentitySchema = z.object({
  ticketNumber: z.string().max(30),
  reason: z.string().trim().min(20, 'Say in a sentence why you must know who it is.').max(500),
  minutes: z.number().int().min(OPENING_POLICY.fewestMinutes).max(OPENING_POLICY.mostMinutes),
}).strict();
export type AskIdentity = z.infer<typeof AskIdentitySchema>;

/** `POST /api/identity/:id/decision`. Refused 404 `not-there`; 409 `same-person`, `not-waiting`. */
export const DecideIdentitySchema = z.object({ agree: z.boolean(), reason: z.string().trim().min(3, 'Say why, in a few words.').max(500) }).strict();

/** A request, as those see it who may ask and agree: nothing of the citizen. */
export const IdentityRequestSchema = z.object({
  id: z.uuid(),
  state: z.enum(OPENING_STATES),
  ticketNumber: z.string(),
  reason: z.string(),
  minutes: z.number().int(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  isMine: z.boolean(),
  decision: z.object({ by: z.string(), at: z.iso.datetime(), isAgreed: z.boolean(), reason: z.string() }).nullable(),
  openUntil: z.iso.datetime().nullable(),
  /** How often it was read. */
  readings: z.number().int(),
  /** When the citizen heard of it from an agent; null until then. The message goes at the first reading. */
  heardAt: z.iso.datetime().nullable(),
});
export type IdentityRequest = z.infer<typeof IdentityRequestSchema>;
/** `GET /api/identity`: what waits or is open, then the latest. */
export const IdentityRequestsSchema = z.array(IdentityRequestSchema);

/** `GET /api/identity/alerts`: how many requests of others wait for this person, and when anything last changed. */
export const IdentityAlertsSchema = z.object({ waiting: z.number().int(), changedAt: z.iso.datetime().nullable() });

/** `POST /api/identity/:id/open`: who the citizen is, for who asked, until the limit. Each reading is audited. Refused 404 `not-there`, 409 `not-open`. */
export const OpenedIdentitySchema = z.object({
  until: z.iso.datetime(),
  name: z.string().nullable(),
  address: z.string().nullable(),
  /** E.164; null for a withheld number. */
  phone: z.string().nullable(),
  language: z.string().nullable(),
  /** What the citizen said, in full, and what they said was still wrong. */
  statements: z.array(z.string()),
});
export type OpenedIdentity = z.infer<typeof OpenedIdentitySchema>;

/** `POST /api/identity/:id/erase`: forgets the citizen for good, at their wish. Refused 404 `not-there`; 409 `not-open`, `not-read`, `tickets-open`, `mark-waits`. */

/** `identity:told` { callId, openingId }: the agent has told the caller that their identity was opened. Refused `not-your-call`, `unknown-call`. */
export const IdentityToldSchema = z.object({ callId: z.uuid(), openingId: z.uuid() });
