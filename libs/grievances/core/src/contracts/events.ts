import * as z from 'zod';

/** Outbox events. Each is about the ticket; the payload is `{ ticketId }` where nothing else is said. */
export const TicketRegistered = 'grievances.ticket-registered';
/** The statement, or what is still wrong, was spoken, and is written down now. */
export const StatementWritten = 'grievances.statement-written';
export const TicketReopened = 'grievances.ticket-reopened';
/** The office, or the officer above it who closed by force, says that it is done. */
export const TicketResolved = 'grievances.ticket-resolved';
/** The citizen objected for the last time: it must be decided by an order in writing. */
export const OrderDue = 'grievances.order-due';
/** The citizen took it back, without pressure, as they said to an agent. */
export const TicketWithdrawn = 'grievances.ticket-withdrawn';
/** The citizen says that they are pressed to take it back: a supervisor must know at once. */
export const PressureReported = 'grievances.pressure-reported';
export const TicketEventSchema = z.object({ ticketId: z.uuid() });

/** It was late, and goes to an officer of this level. */
export const TicketClimbed = 'grievances.ticket-climbed';
/** The officer of this level will soon be late with it: a quarter of their time is left, or a day. */
export const TicketWarned = 'grievances.ticket-warned';
/** Payload of `TicketClimbed` and `TicketWarned`. */
export const TicketAtLevelSchema = z.object({ ticketId: z.uuid(), level: z.number().int() });

/** Another department took it over, or the head of administration decided that it is theirs. */
export const TicketTransferred = 'grievances.ticket-transferred';
export const TicketTransferredSchema = z.object({ ticketId: z.uuid(), departmentCode: z.string() });

/** Why a ticket was closed. */
export const CLOSED_BECAUSE = ['citizen-agreed', 'window-passed', 'order', 'merged', 'answered'] as const;
export const TicketClosed = 'grievances.ticket-closed';
export const TicketClosedSchema = z.object({ ticketId: z.uuid(), because: z.enum(CLOSED_BECAUSE) });

/** An officer asked the citizen something: the clock stands still until the answer, or until the end of the pause. */
export const ClarificationOpened = 'grievances.clarification-opened';
export const ClarificationOpenedSchema = z.object({ ticketId: z.uuid(), clarificationId: z.uuid() });
/** The citizen's answer is there for the office that asked. */
export const ClarificationAnswered = 'grievances.clarification-answered';
/** Its time ran out, or the ticket went elsewhere, and nobody answered: the clock goes on. Payload as of `ClarificationOpened`. */
export const ClarificationOver = 'grievances.clarification-over';
export const ClarificationAnsweredSchema = z.object({ ticketId: z.uuid(), forwardedId: z.uuid(), clarificationId: z.uuid() });

/** The office is late or will be, says why, and names a day (`YYYY-MM-DD`): no promise moves by it. */
export const InterimTold = 'grievances.interim-told';
export const InterimToldSchema = z.object({ ticketId: z.uuid(), newDay: z.iso.date() });

/** More than one transaction answers were merged into a ticket: the rest is to be answered. */
export const TicketsToAnswer = 'grievances.tickets-to-answer';

/** The ticket was taken back, and more tickets were merged into it than one transaction parts: the rest follow the one that goes on, `into`. */
export const TicketsToFollow = 'grievances.tickets-to-follow';
export const TicketsToFollowSchema = z.object({ ticketId: z.uuid(), into: z.uuid() });
