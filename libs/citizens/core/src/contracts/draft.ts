import * as z from 'zod';

/** The complaint as the agent types it: bound to the call, sealed in the vault, saved at every pause. */
export const DraftContentSchema = z.object({
  kind: z.enum(['grievance', 'demand', 'suggestion', 'thanks', 'information']),
  categoryCode: z.string().max(20).nullable(),
  placeCode: z.string().max(30).nullable(),
  statement: z.string().max(4_000),
  /** Fact key → what the citizen said, and whether they agreed that the office may read it. */
  facts: z.record(z.string().max(40), z.object({ value: z.string().max(200), consent: z.boolean() })),
  citizenName: z.string().max(120),
  citizenAddress: z.string().max(300),
});
export type DraftContent = z.infer<typeof DraftContentSchema>;

export const emptyDraft: DraftContent = { kind: 'grievance', categoryCode: null, placeCode: null, statement: '', facts: {}, citizenName: '', citizenAddress: '' };

/** Answer of `draft:open` { callId }, and part of a refusal `stale`. */
export const DraftSchema = z.object({
  callId: z.uuid(),
  version: z.number().int(),
  savedAt: z.iso.datetime(),
  content: DraftContentSchema,
  /** Set once it was registered; it cannot be changed then. */
  registered: z.object({ ticketNumber: z.string(), dueAt: z.iso.datetime(), say: z.string() }).nullable(),
});
export type Draft = z.infer<typeof DraftSchema>;

/**
 * `draft:save`: answered `{ version, savedAt, content? }` (`content` only where the server changed it: an Aadhaar number is
 * masked before it is saved), or refused `stale` when `baseVersion` is not the saved one, `registered`, `not-your-call`.
 */
export const SaveDraftSchema = z.object({ callId: z.uuid(), baseVersion: z.number().int().min(0), content: DraftContentSchema });
