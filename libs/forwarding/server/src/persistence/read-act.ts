import type { ClosingReason } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';

/** What an officer did and said, as it is kept. */
export interface StoredAct {
  readonly forwardedId: string;
  readonly kind: string;
  readonly at: Date;
  readonly officeCode: string;
  /** Null for the helpline's own rows. */
  readonly officerPost: string | null;
  readonly level: number;
  readonly text: string | null;
  /** `YYYY-MM-DD` of an interim reply. */
  readonly day: string | null;
  /** Proposed, or taken over. */
  readonly departmentCode: string | null;
  /** The post of the officer to whom it was assigned. */
  readonly assignedPost: string | null;
  readonly reasonCode: ClosingReason | null;
  readonly evidence: readonly string[];
}

export async function readAct(source: Pick<Tx, 'query'>, actId: string): Promise<StoredAct | undefined> {
  const [act] = await source.query<StoredAct>(
    `select a.forwarded_id as "forwardedId", a.kind, a.at, o.code as "officeCode", p.post_en as "officerPost", f.level, a.text, a.day::text as day, a.department as "departmentCode",
       t.post_en as "assignedPost", a.reason_code as "reasonCode", a.evidence
     from forwarding.act a join forwarding.forwarded_ticket f on f.id = a.forwarded_id join forwarding.office o on o.id = a.office_id
     left join forwarding.officer p on p.id = a.by_officer left join forwarding.officer t on t.id = a.officer_id where a.id = $1`,
    [actId],
  );
  return act;
}
