import type { BulkAnswer } from '@pukar/forwarding-core/contracts';
import { stateOfBulk } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';

/** A row of `forwarding.bulk_answer` as its own office reads it. */
export interface BulkRow {
  readonly id: string;
  readonly officer_id: string;
  readonly applies_at: Date;
  readonly undone_at: Date | null;
  readonly applied_at: Date | null;
  readonly action_code: string;
  readonly reply: string;
}

const COLUMNS = 'id, officer_id, applies_at, undone_at, applied_at, action_code, reply';

/** An answer of the office, held so that nobody else changes it meanwhile; undefined where there is none. */
export async function holdBulk(tx: Tx, id: string): Promise<BulkRow | undefined> {
  const [row] = await tx.query<BulkRow>(`select ${COLUMNS} from forwarding.bulk_answer where id = $1 for update`, [id]);
  return row;
}

/** An officer's own answers that are not over, and those that began since an instant. */
export const bulksOf = (tx: Tx, officerId: string, since: Date): Promise<BulkRow[]> =>
  tx.query<BulkRow>(`select ${COLUMNS} from forwarding.bulk_answer where officer_id = $1 and given_at >= $2 order by given_at desc limit 20`, [officerId, since]);

/** What of it an instant of the domain's looks at. */
export const bulkOf = ({ applies_at: appliesAt, undone_at: undoneAt, applied_at: appliedAt }: BulkRow) => ({ appliesAt, undoneAt, appliedAt });

/** The answer as its officer's page gets it. */
export async function describeBulk(tx: Tx, row: BulkRow, now: Date): Promise<BulkAnswer> {
  const items = await tx.query<{ reference: string; result: string | null }>('select reference, result from forwarding.bulk_answer_item where bulk_id = $1 order by position', [row.id]);
  return { id: row.id, serverTime: now.toISOString(), appliesAt: row.applies_at.toISOString(), state: stateOfBulk(bulkOf(row), now), items };
}
