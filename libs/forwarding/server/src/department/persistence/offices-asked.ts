import type { InboxQuery } from '@pukar/forwarding-core/contracts';
import type { Tx } from '@pukar/platform/database';

/** The own office, or by a filter those below or one of them. Row-level security gives no others, whatever is asked. */
export async function officesAsked(tx: Tx, officeId: string, { below, office }: Pick<InboxQuery, 'below' | 'office'>): Promise<string[]> {
  if (!below && !office) return [officeId];
  const rows = await tx.query<{ id: string }>('select id from forwarding.office where ($1::boolean is false or id <> $2) and ($3::text is null or code = $3)', [below !== undefined, officeId, office ?? null]);
  return rows.map(({ id }) => id);
}
