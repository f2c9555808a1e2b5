import * as z from 'zod';

/** Outbox events; the payload of each is `{ ticketId }`, about the ticket. */
export const TicketRegistered = 'grievances.ticket-registered';
export const TicketResolved = 'grievances.ticket-resolved';
export const TicketEventSchema = z.object({ ticketId: z.uuid() });
