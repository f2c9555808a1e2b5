import { type ForwardedFact, type GrievanceKind, type Intake, openPause, type Ticket, type TicketNumber, type TicketPause, type TicketState, type WorkingTerm } from '@pukar/grievances-core/domain';

/** A ticket as it is kept: what decisions look at, and what they do not. */
export interface StoredTicket {
  readonly ticket: Ticket;
  readonly categoryCode: string;
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

type InJson<T> = { readonly [Key in keyof T]: T[Key] extends Date ? string : T[Key] extends Date | undefined ? string | undefined : T[Key] };

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
  readonly climbs_at: Date;
  readonly promise: InJson<WorkingTerm>;
  readonly turn: InJson<WorkingTerm>;
  readonly warns_at: Date;
  readonly warned_at: Date | null;
  readonly pauses: readonly InJson<TicketPause>[];
  readonly transfers: number;
  readonly is_placed_by_head: boolean;
  readonly resolved_at: Date | null;
  readonly merged_into: string | null;
  readonly version: number;
}

/** The columns that decisions look at, and the others, of one row. */
export const storedTicket = (row: TicketRow): StoredTicket => ({
  ticket: ticketOf(row),
  categoryCode: row.category_code,
  placeCode: row.place_code,
  language: row.language,
  forwardedStatement: row.forwarded_statement,
  forwardedFacts: row.forwarded_facts,
  registeredBy: row.registered_by,
  intake: row.intake as Intake,
});

/** The columns that a decision may change. */
export const columnsOf = (ticket: Ticket): Readonly<Record<string, unknown>> => ({
  state: ticket.state,
  stage_since: ticket.stageSince,
  department_code: ticket.departmentCode,
  office_code: ticket.officeCode,
  officer_post: ticket.officerPost,
  action_code: ticket.actionCode,
  reply: ticket.reply,
  level: ticket.level,
  reopenings: ticket.reopenings,
  is_unwritten: ticket.isUnwritten,
  due_at: ticket.dueAt,
  climbs_at: ticket.climbsAt,
  promise: ticket.promise,
  turn: ticket.turn,
  warns_at: ticket.warnsAt,
  warned_at: ticket.warnedAt,
  pauses: JSON.stringify(ticket.pauses),
  pause_until: openPause(ticket.pauses)?.until ?? null,
  transfers: ticket.transfers,
  is_placed_by_head: ticket.isPlacedByHead,
  resolved_at: ticket.resolvedAt,
  merged_into: ticket.mergedInto,
  version: ticket.version,
});

const ticketOf = (row: TicketRow): Ticket => ({
  id: row.id,
  number: row.number as TicketNumber,
  kind: row.kind as GrievanceKind,
  state: row.state as TicketState,
  stageSince: row.stage_since,
  registeredAt: row.registered_at,
  dueAt: row.due_at,
  climbsAt: row.climbs_at,
  promise: termOf(row.promise),
  turn: termOf(row.turn),
  warnsAt: row.warns_at,
  warnedAt: row.warned_at,
  pauses: row.pauses.map(pauseOf),
  level: row.level,
  reopenings: row.reopenings,
  departmentCode: row.department_code,
  transfers: row.transfers,
  isPlacedByHead: row.is_placed_by_head,
  isUnwritten: row.is_unwritten,
  officeCode: row.office_code,
  officerPost: row.officer_post,
  actionCode: row.action_code,
  reply: row.reply,
  resolvedAt: row.resolved_at,
  mergedInto: row.merged_into,
  version: row.version,
});

const termOf = ({ since, workingDays, until }: InJson<WorkingTerm>): WorkingTerm => ({ since: new Date(since), workingDays, until: new Date(until) });

const pauseOf = ({ from, until, endedAt, ...pause }: InJson<TicketPause>): TicketPause => ({
  ...pause, from: new Date(from), until: new Date(until), ...(endedAt === undefined ? {} : { endedAt: new Date(endedAt) }),
});
