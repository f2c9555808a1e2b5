import * as z from 'zod';

/** Outbox events; the payload of each is `{ ticketId }`, about the ticket. */
export const TicketRegistered = 'grievances.ticket-registered';
/** The statement, or what is still wrong, was spoken, and is written down now. */
export const StatementWritten = 'grievances.statement-written';
export const TicketReopened = 'grievances.ticket-reopened';
export const TicketResolved = 'grievances.ticket-resolved';
export const TicketEventSchema = z.object({ ticketId: z.uuid() });
