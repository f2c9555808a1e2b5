import * as z from 'zod';

/** `inward:begin`: an agent writes down what came in without a call. Who has one open gets that one. */
export const BeginInwardSchema = z.object({ intake: z.enum(['paper', 'broadcast']) });

/**
 * Answer of `inward:mine` {} and of `inward:begin`: what the agent has open; its draft is found by `callId`, as a call's is.
 * `inward:end` { callId } puts it away: what was not registered is deleted. Refused `not-yours`.
 */
export const OpenInwardSchema = z.object({
  mine: z.object({ callId: z.uuid(), begunAt: z.iso.datetime() }).nullable(),
  /** Offices and programmes that were written of late, for the agent to choose from. */
  knownPlaces: z.array(z.string()),
});
export type OpenInward = z.infer<typeof OpenInwardSchema>;
