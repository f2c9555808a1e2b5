import * as z from 'zod';

/** A ticket reached an office; about the ticket. */
export const TicketForwarded = 'forwarding.ticket-forwarded';
export const TicketForwardedSchema = z.object({ ticketId: z.uuid(), forwardedId: z.uuid(), officeCode: z.string(), officerPost: z.string(), level: z.number().int().optional() });

/** An officer resolved it; about the forwarded ticket. Written by the department's process: it knows no ticket id. */
export const ForwardedTicketResolved = 'forwarding.forwarded-ticket-resolved';
export const ForwardedTicketResolvedSchema = z.object({ forwardedId: z.uuid(), actionCode: z.string() });

/** What an officer can do to a forwarded ticket besides resolving it. */
export const OFFICE_ACTS = [
  'assigned', 'reassignment-asked', 'interim', 'clarification', 'transfer-proposed', 'transfer-accepted', 'transfer-refused',
  'closing-proposed', 'closing-accepted', 'closing-refused', 'order',
] as const;

/** One of the {@link OFFICE_ACTS}. */
export type OfficeAct = (typeof OFFICE_ACTS)[number];

/** An officer did something else to it; about the forwarded ticket. What was said lies in `forwarding.act` and is asked for by `actId`. */
export const ForwardedTicketActed = 'forwarding.forwarded-ticket-acted';
export const ForwardedTicketActedSchema = z.object({ forwardedId: z.uuid(), act: z.enum(OFFICE_ACTS), actId: z.uuid() });
