import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import type { Tx } from '@pukar/platform/database';

/** What officers choose from, in its order. */
export async function actionsTaken(tx: Tx): Promise<InboxTicket['actions']> {
  const rows = await tx.query<{ code: string; name_en: string; name_hi: string; spoken_en: string; spoken_hi: string }>(
    'select code, name_en, name_hi, spoken_en, spoken_hi from forwarding.action_taken order by position',
  );
  return rows.map((row) => ({ code: row.code, name: { en: row.name_en, hi: row.name_hi }, spoken: { en: row.spoken_en, hi: row.spoken_hi } }));
}
