import * as z from 'zod';

/** `category:likely`: what callers from a place, and this agent's, complain of at this time of day; asked once for a call and a place. */
export const LikelyRequestSchema = z.object({ placeCode: z.string().max(30).nullable() });

/** Its answer, the likeliest first; weights from 1 down. */
export const LikelyCategoriesSchema = z.object({ categories: z.array(z.object({ code: z.string(), weight: z.number() })) });
export type LikelyCategories = z.infer<typeof LikelyCategoriesSchema>;
