import * as z from 'zod';
import { CALL_OUTCOMES, type CallOutcome } from '../domain/call-outcome.js';

export { CALL_OUTCOMES, type CallOutcome };

/**
 * Outbox event about the call: it is over, with this outcome. Late news may correct it: then it comes again, and `corrects` is
 * what the one before said. The last one stands.
 */
export const CallEnded = 'calls.call-ended';
export const CallEndedSchema = z.object({ callId: z.uuid(), outcome: z.enum(CALL_OUTCOMES), corrects: z.enum(CALL_OUTCOMES).nullable() });
