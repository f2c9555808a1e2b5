import * as z from 'zod';

/** What names a row of the inbox. */
export const NewsIdSchema = z.object({ month: z.iso.date(), key: z.string().min(1).max(300) });
export type NewsId = z.infer<typeof NewsIdSchema>;

/** `GET /api/carrier-news`: which callbacks to list, newest first. */
export const NewsFilterSchema = z.object({
  kind: z.string().regex(/^[a-z-]{1,20}$/).optional(),
  /** A SID of the carrier's, whole. */
  sid: z.string().regex(/^[A-Z]{2}[0-9a-f]{32}$/i, 'A SID is two letters and 32 hex digits.').optional(),
  /** How the name of an effect begins: `call-ended`, `nothing`. */
  effect: z.string().max(60).optional(),
  verdict: z.enum(['genuine']).optional(),
  /** `failed`: had no effect yet. */
  state: z.enum(['done', 'failed']).optional(),
  before: z.iso.datetime().optional(),
});
export type NewsFilter = z.infer<typeof NewsFilterSchema>;

/** The carrier's callbacks: ids and names of effects only. */
export const CarrierNewsSchema = z.array(NewsIdSchema.extend({
  kind: z.string(), sid: z.string(), cameAt: z.iso.datetime(), verdict: z.string(), isDone: z.boolean(),
  effects: z.array(z.object({ via: z.enum(['carrier', 'replay']), effect: z.string() })),
}));
export type CarrierNews = z.infer<typeof CarrierNewsSchema>;

const count = z.number().int();
/** `GET /api/carrier-news/health`: whether all calls are accounted for, and what was refused. */
export const CarrierHealthSchema = z.object({
  /** The reconciler's last runs, newest first. */
  runs: z.array(z.object({ beganAt: z.iso.datetime(), tookMs: count, listed: count, made: count, ended: count, corrected: count, withoutOutcome: count, unlisted: count, unknownLines: count, failure: z.string().nullable() })),
  /** Callbacks whose handling failed, and that wait to be delivered again. */
  failed: count,
  /** Requests of the last day that the carrier did not sign, by route. */
  forged: z.array(z.object({ route: z.string(), requests: count })),
});
export type CarrierHealth = z.infer<typeof CarrierHealthSchema>;

/** `POST /api/carrier-news/replay`: one callback, or those of a time. */
export const ReplaySchema = z.union([NewsIdSchema, z.object({ from: z.iso.datetime(), to: z.iso.datetime() })]);
export type ReplayRequest = z.infer<typeof ReplaySchema>;
export const ReplayedSchema = z.object({ delivered: count, failed: count });
export type Replayed = z.infer<typeof ReplayedSchema>;

/** `POST /api/carrier-news/glass`: asks to see what a callback held. Somebody else has to agree. */
export const AskGlassSchema = NewsIdSchema.extend({ reason: z.string().trim().min(10, 'Say in a sentence why you must see it.').max(300) });
export const GlassIdSchema = z.object({ id: z.uuid() });
/** `GET /api/carrier-news/glass`: what was asked for and can still be agreed to or looked at. */
export const GlassesSchema = z.array(NewsIdSchema.extend({ id: z.uuid(), reason: z.string(), askedAt: z.iso.datetime(), isMine: z.boolean(), openUntil: z.iso.datetime().nullable() }));
export type Glasses = z.infer<typeof GlassesSchema>;
/** `POST /api/carrier-news/glass/open`: the values, numbers masked. */
export const OpenedNewsSchema = z.object({ path: z.string(), values: z.record(z.string(), z.string()) });
export type OpenedNews = z.infer<typeof OpenedNewsSchema>;
