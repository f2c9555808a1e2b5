import * as z from 'zod';

/** `ticket:look-up`: spaces in the number are allowed. Refusals: `wrong-number` (check digit), `not-found`. */
export const LookUpTicketSchema = z.object({ number: z.string().max(30) });

/** A ticket as the call centre sees it: its history in sentences, what the office answered. */
export const TicketViewSchema = z.object({
  number: z.string(),
  state: z.string(),
  /** Where it stands, as it goes on after "Ticket 4821 7735 016 is …". */
  stage: z.string(),
  /** The sentence to say to the citizen, and the language that it is in. */
  say: z.string().optional(),
  language: z.string().optional(),
  categoryName: z.string(),
  placeName: z.string().nullable(),
  registeredAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  forwardedStatement: z.string(),
  actionTaken: z.string().nullable(),
  reply: z.string().nullable(),
  history: z.array(z.object({ at: z.iso.datetime(), sentence: z.string() })),
});
export type TicketView = z.infer<typeof TicketViewSchema>;

/** Answer of `POST /api/ticket-evidence` { number }: what offices showed of their work; `GET /api/ticket-evidence/:id` is the file. */
export const EvidenceOfTicketSchema = z.object({ files: z.array(z.object({ id: z.uuid(), mediaType: z.enum(['image/jpeg', 'application/pdf']) })) });
export type EvidenceOfTicket = z.infer<typeof EvidenceOfTicketSchema>;
