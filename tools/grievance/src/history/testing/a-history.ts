import { createHash } from 'node:crypto';
import { linkHistory, NO_HISTORY } from '@pukar/grievances-core/domain';

/** Where rows are written: anything that takes SQL. */
export interface Into {
  query(sql: string, params: readonly unknown[]): Promise<unknown>;
}

/** A step as it is written. */
export interface WrittenStep {
  readonly step: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const AT = new Date('2026-11-18T04:30:00.123Z');

/** What happened to each ticket of these specs. */
export const STEPS: readonly WrittenStep[] = [
  { step: 'registered', detail: { dueAt: '2026-11-23T12:30:00.000Z' } }, { step: 'forwarded', detail: { officeCode: 'ENE-BPL', officerPost: 'AE' } },
  { step: 'resolved', detail: { actionCode: 'repaired' } }, { step: 'reopened', detail: { level: 2, dueAt: '2026-12-01T12:30:00.000Z', wasDueAt: '2026-11-23T12:30:00.000Z' } },
];

/** The id of the n-th ticket. */
export const idOf = (nth: number): string => `01980000-0000-7000-8000-${String(nth).padStart(12, '0')}`;

/** Enters the n-th ticket, with its history. */
export async function enterTicket(tx: Into, nth: number): Promise<void> {
  const id = idOf(nth);
  await tx.query(
    `insert into grievances.ticket (id, number, kind, category_code, language, state, stage_since, forwarded_statement, registered_by, registered_at, due_at, climbs_at, warns_at, promise, turn, idempotency_key, version, level, reopenings)
     values ($1, $2, 'grievance', 'ENE-03', 'hi-IN', 'reopened', $3, '', $1, $3, $3, $3, $3, '{}', '{}', $1, 4, 2, 1)`,
    [id, String(nth).padStart(11, '0'), AT],
  );
  await chain(tx, id, STEPS);
}

/** Writes a whole chain; gives its last hash. */
export async function chain(tx: Into, ticketId: string, steps: readonly WrittenStep[]): Promise<string> {
  let prevHash = NO_HISTORY;
  for (const [at, step] of steps.entries()) prevHash = await addStep(tx, ticketId, at + 1, prevHash, step);
  return prevHash;
}

/** Writes one row; gives its hash. */
export async function addStep(tx: Into, ticketId: string, seq: number, prevHash: string, { step, detail }: WrittenStep): Promise<string> {
  const hash = linkHistory(prevHash, { ticketId, seq, at: AT, actorKind: 'system', actorId: 'spec', step, detail }, sha256);
  await tx.query(
    `insert into grievances.history (ticket_id, seq, at, actor_kind, actor_id, step, detail, prev_hash, hash) values ($1, $2, $3, 'system', 'spec', $4, $5, decode($6, 'hex'), decode($7, 'hex'))`,
    [ticketId, seq, AT, step, detail, prevHash, hash],
  );
  return hash;
}
