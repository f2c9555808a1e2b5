import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { excerptOf, type Forwarded, type ForwardedState, type ForwardedTask, type PassedBecause, type ProposalKind } from '@pukar/forwarding-core/domain';

/** A row of `forwarding.forwarded_ticket` as an office sees it, with its office and its officer. */
export interface ForwardedRow {
  readonly id: string;
  readonly office_id: string;
  readonly reference: string;
  readonly category_code: string;
  readonly category_name_en: string;
  readonly category_name_hi: string;
  readonly place_code: string | null;
  readonly place_name_en: string | null;
  readonly place_name_hi: string | null;
  readonly statement: string;
  readonly state: ForwardedState;
  readonly task: ForwardedTask;
  readonly level: number;
  readonly received_at: Date;
  readonly due_at: Date;
  readonly act_by: Date;
  readonly resolved_at: Date | null;
  readonly ended_at: Date | null;
  readonly assigned_to: string | null;
  readonly reopenings: number;
  readonly transfers: number;
  readonly is_settled: boolean;
  readonly waiting_until: Date | null;
  readonly clarifications: number;
  readonly interim_day: string | null;
  readonly proposal: ProposalKind | null;
  readonly passed_because: PassedBecause | null;
  readonly action_code: string | null;
  readonly reply: string | null;
  readonly version: number;
  readonly office_code: string;
  readonly officer_name: string | null;
  readonly post_en: string | null;
  readonly post_hi: string | null;
}

/** The columns of a `ForwardedRow`, from `FORWARDED_TABLES`. */
export const FORWARDED_COLUMNS = `f.id, f.office_id, f.reference, f.category_code, f.category_name_en, f.category_name_hi, f.place_code, f.place_name_en, f.place_name_hi, f.statement,
  f.state, f.task, f.level, f.received_at, f.due_at, f.act_by, f.resolved_at, f.ended_at, f.assigned_to, f.reopenings, f.transfers, f.is_settled, f.waiting_until, f.clarifications,
  f.interim_day::text as interim_day, f.proposal, f.passed_because, f.action_code, f.reply, f.version, o.code as office_code, p.name as officer_name, p.post_en, p.post_hi`;
/** What belongs to `f`, a row or several of `forwarding.forwarded_ticket`. */
export const FORWARDED_JOINS = 'join forwarding.office o on o.id = f.office_id left join forwarding.officer p on p.id = f.assigned_to';
export const FORWARDED_TABLES = `forwarding.forwarded_ticket f ${FORWARDED_JOINS}`;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The row as the inbox shows it; its own id is no part of that. */
export const inboxRowOf = (row: ForwardedRow): InboxRow => ({
  reference: row.reference,
  categoryCode: row.category_code,
  categoryName: { en: row.category_name_en, hi: row.category_name_hi },
  placeCode: row.place_code,
  placeName: row.place_name_en === null || row.place_name_hi === null ? null : { en: row.place_name_en, hi: row.place_name_hi },
  excerpt: excerptOf(row.statement),
  state: row.state,
  task: row.task,
  level: row.level,
  officeCode: row.office_code,
  receivedAt: row.received_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  actBy: row.act_by.toISOString(),
  resolvedAt: iso(row.resolved_at),
  assignedTo: row.assigned_to === null ? null : { id: row.assigned_to, name: row.officer_name ?? '', post: { en: row.post_en ?? '', hi: row.post_hi ?? '' } },
  isReopened: row.reopenings > 0,
  waitingUntil: iso(row.waiting_until),
  interimDay: row.interim_day,
  proposal: row.proposal,
  passedBecause: row.passed_because,
  version: row.version,
});

/** The row as decisions look at it. */
export const forwardedOf = (row: ForwardedRow): Forwarded => ({
  state: row.state, task: row.task, level: row.level, version: row.version, assignedTo: row.assigned_to, resolvedAt: row.resolved_at, actionCode: row.action_code, reply: row.reply,
  proposal: row.proposal, actBy: row.act_by, waitingUntil: row.waiting_until, clarifications: row.clarifications, interimDay: row.interim_day, transfers: row.transfers,
  isSettled: row.is_settled, passedBecause: row.passed_because, endedAt: row.ended_at,
});
