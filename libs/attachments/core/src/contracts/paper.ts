import * as z from 'zod';

/** A citizen's paper as a list shows it: never a name of a file, only what it is. */
export const PaperSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['picture', 'pdf']),
  bytes: z.number().int(),
  pages: z.number().int(),
  addedAt: z.iso.datetime(),
});
export type Paper = z.infer<typeof PaperSchema>;

/**
 * `GET /api/papers?callId=`: those of a draft. `POST` with the file as the body, `application/octet-stream`: answered a paper, refused
 * `not-your-call`, `registered`, `too-many`, or one of the reasons of files. `GET /api/papers/:id/file`, `DELETE /api/papers/:id`.
 */
export const PapersQuerySchema = z.object({ callId: z.uuid() });
export const PapersSchema = z.array(PaperSchema);

/** How many papers a draft has at most. */
export const MOST_PAPERS = 8;

/** `GET /api/tickets/papers?number=`: those of a ticket; refused `no-such-ticket`. `POST` with the file as the body adds one that came later: refused `over`, too. */
export const TicketPapersQuerySchema = z.object({ number: z.string().max(30) });

/** How many papers a ticket has at most, with those that came later. */
export const MOST_PAPERS_OF_TICKET = 24;
