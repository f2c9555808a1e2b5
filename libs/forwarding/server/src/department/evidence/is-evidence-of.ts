import type { Tx } from '@pukar/platform/database';
import type { ForwardedRow } from '../persistence/forwarded-rows.js';

/** Whether each of these files was brought for this very ticket by the office that has it, and was named by no act before. */
export async function isEvidenceOf(tx: Tx, { id, office_id: officeId }: Pick<ForwardedRow, 'id' | 'office_id'>, evidence: readonly string[]): Promise<boolean> {
  if (evidence.length === 0) return true;
  const [{ count }] = (await tx.query<{ count: number }>(
    `select count(*)::int as count from forwarding.evidence e where e.id = any ($1::uuid[]) and e.forwarded_id = $2 and e.office_id = $3
       and not exists (select 1 from forwarding.act a where a.forwarded_id = $2 and a.evidence && array[e.id])`,
    [evidence, id, officeId],
  )) as [{ count: number }];
  return count === evidence.length;
}
