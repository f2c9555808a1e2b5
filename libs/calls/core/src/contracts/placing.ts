import * as z from 'zod';
import { CALL_OUTCOMES } from '../domain/call-outcome.js';
import { DIAL_REFUSALS } from '../domain/may-dial.js';

/** Whom an agent rings about a ticket: its citizen, the officer who has it, or first the one and then the other into the same conversation. */
export const WHOM_TO_RING = ['citizen', 'officer', 'bridge'] as const;
export type WhomToRing = (typeof WHOM_TO_RING)[number];

const ticketNumber = z.string().max(30);
const officer = z.object({ post: z.string(), office: z.string(), hasPhone: z.boolean() });

/** `call:before-placing`: what an agent must know before they ring about a ticket. Refusals: `wrong-number`, `not-found`. */
export const BeforePlacingSchema = z.object({ ticketNumber });
export const RingingFactsSchema = z.object({
  /** The citizen's number, masked; null where we see none. */
  citizen: z.string().nullable(),
  officer: officer.nullable(),
  /** The number that they will see. */
  shownNumber: z.string(),
  /** It is foreign to them: warn before ringing. */
  isForeign: z.boolean(),
  /** A citizen is not rung now without a reason; until when. */
  quietUntil: z.iso.datetime().nullable(),
});
export type RingingFacts = z.infer<typeof RingingFactsSchema>;

/**
 * `call:place`: rings about a ticket, the agent first. The same `callId` again is the same call. Refusals: `wrong-number`, `not-found`,
 * `no-number`, `quiet-hours` (give a reason), `busy`, `not-at-desk`, and those of the bounds.
 */
export const PlaceCallSchema = z.object({ callId: z.uuid(), ticketNumber, whom: z.enum(WHOM_TO_RING), reason: z.string().trim().min(5, 'Say in a few words why it cannot wait.').max(200).optional() });
export type PlaceCallRequest = z.infer<typeof PlaceCallSchema>;

/** `call:leave`: the agent leaves a bridge, and the two go on. Refused `not-your-call`, `not-both-in`, `carrier-unreachable`. */
export const LeaveBridgeSchema = z.object({ callId: z.uuid() });

/** `call:outgoing`: how a call of ours goes, for its agent. Refused `not-your-call`. */
export const OutgoingSchema = z.object({ callId: z.uuid() });

export const OUTGOING_STATES = ['preparing', 'ringing', 'answered', 'talking', 'ended'] as const;
export const SECOND_PARTY_STATES = ['waiting', 'ringing', 'in', 'engaged', 'not-answered', 'unreachable', 'refused', 'left'] as const;

/** Answer of `call:outgoing`. The live message `outgoing` { callId } says that it changed. */
export const OutgoingViewSchema = z.object({
  callId: z.uuid(),
  whom: z.enum([...WHOM_TO_RING, 'call-back']),
  state: z.enum(OUTGOING_STATES),
  outcome: z.enum(CALL_OUTCOMES).nullable(),
  /** Why it was not dialled; `not-now`: the quiet hours have begun, or it is not wanted any more. */
  refusal: z.enum([...DIAL_REFUSALS, 'no-number', 'not-now']).nullable(),
  /** The officer who is rung, or comes second: post and office, and nothing of a citizen; null for any other call, and where nobody has the ticket now. */
  officer: z.object({ post: z.string(), office: z.string() }).nullable(),
  /** The officer's side of a bridge; null for any other call. */
  second: z.enum(SECOND_PARTY_STATES).nullable(),
});
export type OutgoingView = z.infer<typeof OutgoingViewSchema>;
