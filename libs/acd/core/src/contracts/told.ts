import * as z from 'zod';

/** What a desk is told: to all, or to this agent alone. `told:mine` gives those that this agent has not seen yet. */
export const ToldSchema = z.object({ id: z.uuid(), text: z.string(), by: z.string(), at: z.iso.datetime(), isToAll: z.boolean() });
export type Told = z.infer<typeof ToldSchema>;
export const ToldsSchema = z.array(ToldSchema);
/** `told:seen`: the agent read it. */
export const SeenSchema = z.object({ id: z.uuid() });
