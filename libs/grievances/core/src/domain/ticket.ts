import type { TicketNumber } from './ticket-number.js';

/** How far a ticket has come. How high it has climbed is a number beside it, not a state. */
export const TICKET_STATES = ['registered', 'forwarded', 'resolved', 'closed'] as const;

/** One of the states of a ticket. */
export type TicketState = (typeof TICKET_STATES)[number];

/** What decisions about a ticket look at. It names nobody: who the citizen is lies in the vault. */
export interface Ticket {
  readonly id: string;
  readonly number: TicketNumber;
  readonly state: TicketState;
  /** When the state was reached. */
  readonly stageSince: Date;
  readonly registeredAt: Date;
  /** The promised instant. No command moves it. */
  readonly dueAt: Date;
  /** The office that must act, and the post of its officer; null until it was forwarded. */
  readonly officeCode: string | null;
  readonly officerPost: string | null;
  /** What was done, as a code of the list of actions, and in the officer's words; null until it was resolved. */
  readonly actionCode: string | null;
  readonly reply: string | null;
  readonly resolvedAt: Date | null;
  /** Rises with every change. */
  readonly version: number;
}
