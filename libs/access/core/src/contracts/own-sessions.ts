import * as z from 'zod';

/** Where somebody is signed in. `browser`: `Chrome on Windows`. */
export const OwnSessionSchema = z.object({ id: z.uuid(), browser: z.string(), since: z.iso.datetime(), activeAt: z.iso.datetime(), isThis: z.boolean() });
/** Answer of `GET /api/me/sessions`, and of `POST /api/me/sessions/end` as it is then: the newest first. */
export const OwnSessionsSchema = z.object({ sessions: z.array(OwnSessionSchema) });
export type OwnSessions = z.infer<typeof OwnSessionsSchema>;
/** `POST /api/me/sessions/end`: one of one's own, or all others; what is over stays over. Felt within a second. */
export const EndOwnSessionsSchema = z.union([z.object({ id: z.uuid() }).strict(), z.object({ others: z.literal(true) }).strict()]);
export type EndOwnSessions = z.infer<typeof EndOwnSessionsSchema>;
