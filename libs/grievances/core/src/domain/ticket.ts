import type { TicketNumber } from './ticket-number.js';

/** How far a ticket has come. How high it has climbed is a number beside it, not a state. */
export const TICKET_STATES = ['registered', 'forwarded', 'resolved', 'reopened', 'closed'] as const;

/** One of the states of a ticket. */
export type TicketState = (typeof TICKET_STATES)[number];

/** Whether somebody still has to act on it. */
export const isOpen = (state: TicketState): boolean => state === 'registered' || state === 'forwarded' || state === 'reopened';

/** What decisions about a ticket look at. It names nobody: who the citizen is lies in the vault. */
export interface Ticket {
  readonly id: string;
  readonly number: TicketNumber;
  readonly state: TicketState;
  /** When the state was reached. */
  readonly stageSince: Date;
  readonly registeredAt: Date;
  /** The promised instant. No command moves it but a re-opening, which promises an answer of a higher officer. */
  readonly dueAt: Date;
  /** How high it has climbed: 1 for the first officer, one more with each re-opening. */
  readonly level: number;
  /** How often it was re-opened. */
  readonly reopenings: number;
  /** Its statement was only spoken so far: no office gets it before it was written down. */
  readonly isUnwritten: boolean;
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
