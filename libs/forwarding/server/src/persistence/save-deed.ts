import type { ClosingReason, Forwarded } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';

/** What an act says, as it is kept; none of it names the citizen's ticket. */
export interface ActWords {
  readonly text?: string;
  readonly day?: string;
  readonly department?: string | null;
  readonly officerId?: string;
  readonly reasonCode?: ClosingReason;
  readonly evidence?: readonly string[];
}

/** False when somebody else was faster between the reading and now. */
export async function saveForwarded(tx: Tx, id: string, after: Forwarded): Promise<boolean> {
  const saved = await tx.query(
    `update forwarding.forwarded_ticket set state = $2, assigned_to = $3, resolved_at = $4, action_code = $5, reply = $6, proposal = $7, waiting_until = $8,
       clarifications = $9, interim_day = $10, passed_because = $11, ended_at = $12, version = $13 where id = $1 and version = $13 - 1 returning id`,
    [
      id, after.state, after.assignedTo, after.resolvedAt, after.actionCode, after.reply, after.proposal, after.waitingUntil,
      after.clarifications, after.interimDay, after.passedBecause, after.endedAt, after.version,
    ],
  );
  return saved.length === 1;
}

/** An act and whose it is. */
export interface ActToAdd extends ActWords {
  readonly id: string;
  readonly forwardedId: string;
  readonly officeId: string;
  /** Null for the helpline. */
  readonly byOfficer: string | null;
  readonly at: Date;
  readonly kind: string;
}

/** Writes an act; none is changed afterwards. */
export async function addAct(tx: Tx, act: ActToAdd): Promise<void> {
  await tx.query(
    `insert into forwarding.act (id, forwarded_id, office_id, by_officer, at, kind, text, day, department, officer_id, reason_code, evidence) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [act.id, act.forwardedId, act.officeId, act.byOfficer, act.at, act.kind, act.text ?? null, act.day ?? null, act.department ?? null, act.officerId ?? null, act.reasonCode ?? null, act.evidence ?? []],
  );
}

/** The next row of a forwarded ticket's history. */
export async function addHistory(tx: Tx, { forwardedId, officeId, byOfficer, at, step, detail }: { readonly forwardedId: string; readonly officeId: string; readonly byOfficer: string | null; readonly at: Date; readonly step: string; readonly detail?: object }): Promise<void> {
  await tx.query(
    `insert into forwarding.forwarded_history (forwarded_id, seq, office_id, at, step, by_officer, detail)
     select $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6 from forwarding.forwarded_history where forwarded_id = $1`,
    [forwardedId, officeId, at, step, byOfficer, detail ?? {}],
  );
}
