import * as z from 'zod';

/** A ticket reached an office; about the ticket. */
export const TicketForwarded = 'forwarding.ticket-forwarded';
export const TicketForwardedSchema = z.object({ ticketId: z.uuid(), forwardedId: z.uuid(), officeCode: z.string(), officerPost: z.string(), level: z.number().int().optional() });

/** An officer resolved it; about the forwarded ticket. Written by the department's process: it knows no ticket id. */
export const ForwardedTicketResolved = 'forwarding.forwarded-ticket-resolved';
export const ForwardedTicketResolvedSchema = z.object({ forwardedId: z.uuid(), actionCode: z.string() });
