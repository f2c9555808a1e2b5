import * as z from 'zod';
import { CALL_OUTCOMES, type CallOutcome } from '../domain/call-outcome.js';

export { CALL_OUTCOMES, type CallOutcome };

/** Outbox event about the call. */
export const CallEnded = 'calls.call-ended';
export const CallEndedSchema = z.object({ callId: z.uuid(), outcome: z.enum(CALL_OUTCOMES) });
