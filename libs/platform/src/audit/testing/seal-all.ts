import type { Database } from '../../database/database.js';
import { until } from '../../testing/until.js';
import type { SealAudit } from '../seal-audit.js';

/** Seals until nothing is left, and says how much that was: the transactions of other databases of the server, too, may have begun before. */
export async function sealAll(sealing: SealAudit, database: Database): Promise<number> {
  let sealed = 0;
  await until('all rows sealed', async () => {
    sealed += await sealing.execute();
    return (await database.query('select 1 from platform.audit a where not exists (select from platform.audit_link l where l.audit_id = a.id)')).length === 0;
  });
  return sealed;
}
