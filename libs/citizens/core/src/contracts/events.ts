import * as z from 'zod';

/** Outbox event about the ticket: two people of the helpline opened who its citizen is, and one has read it. The citizen is told. Once for each opening. */
export const IdentityOpened = 'citizens.identity-opened';
export const IdentityOpenedSchema = z.object({ ticketId: z.uuid(), openingId: z.uuid() });
