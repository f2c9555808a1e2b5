import type { Tx } from '../database/database.js';

/** A change, or a reading of personal data, for the audit trail: who, what, about what. Never the data itself. */
export interface AuditEntry {
  readonly id: string;
  readonly actorKind: 'staff' | 'officer' | 'citizen' | 'system';
  readonly actorId: string;
  /** `context.verb-object`: `citizens.read-caller`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

const INSERT = 'insert into platform.audit (id, actor_kind, actor_id, action, subject_kind, subject_id, detail) values ($1, $2, $3, $4, $5, $6, $7)';

/** Appends to the audit trail, in the transaction of what it records: with its next statement, or its commit. */
export async function recordAudit(tx: Pick<Tx, 'query'> & Partial<Pick<Tx, 'write'>>, entry: AuditEntry): Promise<void> {
  const params = [entry.id, entry.actorKind, entry.actorId, entry.action, entry.subjectKind, entry.subjectId, entry.detail ?? {}];
  if (tx.write) tx.write(INSERT, params);
  else await tx.query(INSERT, params);
}
