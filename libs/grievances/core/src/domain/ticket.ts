import type { GrievanceKind } from './sentences/kinds.js';
import type { TicketNumber } from './ticket-number.js';
import type { TicketPause, WorkingTerm } from './ticket-clock.js';

/** How far a ticket has come. That it is late, paused, transferred or high up are facts beside it, not states. */
export const TICKET_STATES = ['registered', 'on-its-way', 'forwarded', 'resolved', 'reopened', 'order-due', 'closed', 'withdrawn'] as const;

/** One of the states of a ticket. */
export type TicketState = (typeof TICKET_STATES)[number];

/** The states in which somebody still has to act. */
export const OPEN_STATES = ['registered', 'on-its-way', 'forwarded', 'reopened', 'order-due'] as const satisfies readonly TicketState[];

/** Whether somebody still has to act on it. */
export const isOpen = (state: TicketState): boolean => (OPEN_STATES as readonly TicketState[]).includes(state);

/** What decisions about a ticket look at. It names nobody: who the citizen is lies in the vault. */
export interface Ticket {
  readonly id: string;
  readonly number: TicketNumber;
  readonly kind: GrievanceKind;
  readonly state: TicketState;
  /** When the state was reached. */
  readonly stageSince: Date;
  readonly registeredAt: Date;
  /** The promised instant. Nothing moves it but a re-opening, which promises an answer of a higher officer, and a pause with a reason and an end. */
  readonly dueAt: Date;
  /** When the officer of the level in hand is late with it: it climbs then. */
  readonly climbsAt: Date;
  /** What `dueAt` and `climbsAt` are counted by. */
  readonly promise: WorkingTerm;
  readonly turn: WorkingTerm;
  /** When the officer in hand is to be warned, and when they were; null while they were not. */
  readonly warnsAt: Date;
  readonly warnedAt: Date | null;
  /** Each stretch in which both clocks stood still. */
  readonly pauses: readonly TicketPause[];
  /** How high it has climbed: 1 for the office of the place, 5 for the head of administration. It never falls. */
  readonly level: number;
  /** How often it was re-opened. */
  readonly reopenings: number;
  /** Null while the helpline's own desk looks for the department. */
  readonly departmentCode: string | null;
  /** How often departments took it over from one another. */
  readonly transfers: number;
  /** The head of administration decided which department it belongs to: nobody may propose another. */
  readonly isPlacedByHead: boolean;
  /** Its statement was only spoken so far: no office gets it before it was written down. */
  readonly isUnwritten: boolean;
  /** The office that must act, and the post of its officer; null until it was forwarded. */
  readonly officeCode: string | null;
  readonly officerPost: string | null;
  /** What was done, as a code of the list of actions, and in the officer's words; null until it was resolved. */
  readonly actionCode: string | null;
  readonly reply: string | null;
  readonly resolvedAt: Date | null;
  /** The ticket about the same thing whose answer is this one's too; null unless it was merged. */
  readonly mergedInto: string | null;
  /** Rises with every change. */
  readonly version: number;
}
