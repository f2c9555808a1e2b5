import * as z from 'zod';

/** Why two tickets have to do with each other: one cause, one work that settles both, the one follows the other, or the citizen named both. Codes: a reason in words would name somebody. */
export const LINK_REASONS = ['same-cause', 'same-work', 'follows', 'said-together'] as const;
export type LinkReason = (typeof LINK_REASONS)[number];

/** `POST /api/tickets/links`: refused `wrong-number`, `not-found`, `into-itself`, `linked-already`. */
export const LinkTicketsSchema = z.object({ number: z.string().max(30), other: z.string().max(30), reason: z.enum(LINK_REASONS) });

/** `GET /api/tickets/links?number=`: what a ticket is linked to. `DELETE /api/tickets/links?number=&other=` with the other's id: refused `not-linked`. */
export const LinksQuerySchema = z.object({ number: z.string().max(30) });
export const UnlinkQuerySchema = LinksQuerySchema.extend({ other: z.uuid() });

export const LinkedTicketsSchema = z.array(z.object({
  id: z.uuid(),
  reason: z.enum(LINK_REASONS),
  linkedAt: z.iso.datetime(),
  categoryName: z.string(),
  placeName: z.string().nullable(),
  registeredAt: z.iso.datetime(),
  stage: z.string(),
  /** Only to whoever may merge tickets: it may be another citizen's key. */
  number: z.string().nullable(),
}));
export type LinkedTicket = z.infer<typeof LinkedTicketsSchema>[number];
