import * as z from 'zod';
import { CALL_OUTCOMES, type CallOutcome } from '../domain/call-outcome.js';
import { CALL_PURPOSES, type CallPurpose } from '../domain/purpose.js';

export { CALL_OUTCOMES, CALL_PURPOSES, type CallOutcome, type CallPurpose };

/**
 * Outbox event about the call: it is over, with this outcome. Late news may correct it: then it comes again, and `corrects` is
 * what the one before said. The last one stands. A call that we made says for what, and the id of what it was about; one that
 * we took says null to both. `wasPutOff`: it was never dialled, for a reason that passes with time.
 */
export const CallEnded = 'calls.call-ended';
export const CallEndedSchema = z.object({
  callId: z.uuid(), outcome: z.enum(CALL_OUTCOMES), corrects: z.enum(CALL_OUTCOMES).nullable(),
  purpose: z.enum(CALL_PURPOSES).nullable().default(null), about: z.uuid().nullable().default(null), wasPutOff: z.boolean().default(false),
});
