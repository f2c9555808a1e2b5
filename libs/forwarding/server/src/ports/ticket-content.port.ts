import type { Tx } from '@pukar/platform/database';

interface InBoth {
  readonly en: string;
  readonly hi: string;
}

/** All that may leave the call centre of a ticket: nothing in it names the citizen, and the citizen's ticket number is not in it. */
export interface TicketContent {
  readonly categoryCode: string;
  readonly categoryName: InBoth;
  /** Null for a category of no department. */
  readonly departmentCode: string | null;
  readonly placeCode: string | null;
  /** The place and what it lies in, nearest first. */
  readonly placeCodes: readonly string[];
  readonly placeName: InBoth | null;
  /** The redacted statement. */
  readonly statement: string;
  /** Facts that identify nobody, and those with the citizen's yes. */
  readonly facts: readonly { readonly key: string; readonly label: InBoth; readonly value: string }[];
  readonly language: string;
  /** What the citizen handed in. Left out: a grievance. */
  readonly kind?: string;
  readonly dueAt: Date;
  /** How high it goes: 1 is the first officer. */
  readonly level: number;
  /** Its statement was only spoken so far: it goes nowhere yet. */
  readonly isUnwritten: boolean;
  /** What the office below answered, and what the citizen says is still wrong, redacted; null where it was not re-opened. */
  readonly reopened: { readonly action: InBoth | null; readonly reply: string; readonly reason: string | null } | null;
  /** A complaint against staff: never to the office of the place. Left out: none. */
  readonly isAgainstStaff?: boolean;
  /** When the officer of this level is late. Left out: at `dueAt`. */
  readonly actBy?: Date;
  /** How often it was re-opened, and how often it changed its department. Left out: as `reopened` says, and never. */
  readonly reopenings?: number;
  readonly transfers?: number;
  /** Closed, withdrawn or merged: it goes nowhere any more. */
  readonly isOver?: boolean;
  /** The end of the pause in which the citizen is asked something; null or left out where none runs. */
  readonly waitingUntil?: Date | null;
}

/** The anonymous part of tickets. */
export abstract class TicketContentPort {
  /** Undefined when there is no such ticket. */
  abstract forForwarding(tx: Tx, ticketId: string): Promise<TicketContent | undefined>;
}
