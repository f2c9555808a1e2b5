import * as z from 'zod';
import { CALL_OUTCOMES } from '../domain/call-outcome.js';

/** Answer of `GET /api/missed-calls`: who must be rung back, newest first. Ids, times and reasons only. */
export const MissedCallsSchema = z.array(z.object({ callId: z.uuid(), at: z.iso.datetime(), reason: z.enum(CALL_OUTCOMES) }));
export type MissedCalls = z.infer<typeof MissedCallsSchema>;
