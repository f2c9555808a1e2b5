import type { ForwardedFact, GrievanceKind, Intake, Ticket, TicketNumber, TicketState } from '@pukar/grievances-core/domain';

/** A ticket as it is kept: what decisions look at, and what they do not. */
export interface StoredTicket {
  readonly ticket: Ticket;
  readonly kind: GrievanceKind;
  readonly categoryCode: string;
  readonly departmentCode: string | null;
  readonly placeCode: string | null;
  /** BCP-47: in which the citizen is answered. */
  readonly language: string;
  /** The statement as the department may read it. */
  readonly forwardedStatement: string;
  readonly forwardedFacts: readonly ForwardedFact[];
  /** The agent; null where the citizen lodged it by keypad. */
  readonly registeredBy: string | null;
  /** How it came in. */
  readonly intake: Intake;
}

/** A row of `grievances.ticket`. */
export interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly category_code: string;
  readonly department_code: string | null;
  readonly place_code: string | null;
  readonly language: string;
  readonly state: string;
  readonly stage_since: Date;
  readonly office_code: string | null;
  readonly officer_post: string | null;
  readonly forwarded_statement: string;
  readonly forwarded_facts: readonly ForwardedFact[];
  readonly action_code: string | null;
  readonly reply: string | null;
  readonly registered_by: string | null;
  readonly intake: string;
  readonly level: number;
  readonly reopenings: number;
  readonly is_unwritten: boolean;
  readonly registered_at: Date;
  readonly due_at: Date;
  readonly resolved_at: Date | null;
  readonly version: number;
}

/** The columns that decisions look at, and the others, of one row. */
export const storedTicket = (row: TicketRow): StoredTicket => ({
  ticket: ticketOf(row),
  kind: row.kind as GrievanceKind,
  categoryCode: row.category_code,
  departmentCode: row.department_code,
  placeCode: row.place_code,
  language: row.language,
  forwardedStatement: row.forwarded_statement,
  forwardedFacts: row.forwarded_facts,
  registeredBy: row.registered_by,
  intake: row.intake as Intake,
});

const ticketOf = (row: TicketRow): Ticket => ({
  id: row.id,
  number: row.number as TicketNumber,
  state: row.state as TicketState,
  stageSince: row.stage_since,
  registeredAt: row.registered_at,
  dueAt: row.due_at,
  level: row.level,
  reopenings: row.reopenings,
  isUnwritten: row.is_unwritten,
  officeCode: row.office_code,
  officerPost: row.officer_post,
  actionCode: row.action_code,
  reply: row.reply,
  resolvedAt: row.resolved_at,
  version: row.version,
});
