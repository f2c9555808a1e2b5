import type { Tx } from '@pukar/platform/database';
import { MAIN_POOL } from './join-waiting-line.use-case.js';

/** Makes agents known to the floor, or their languages up to date. For a first start. */
export async function saveAgents(tx: Pick<Tx, 'query'>, agents: readonly { readonly id: string; readonly languages: readonly string[]; readonly pool?: string }[]): Promise<void> {
  await tx.query(
    `insert into acd.agent (id, pool, languages)
     select id, coalesce(pool, $2), languages from jsonb_to_recordset($1::jsonb) as a (id uuid, pool text, languages text[])
     on conflict (id) do update set languages = excluded.languages, pool = excluded.pool`,
    [JSON.stringify(agents), MAIN_POOL],
  );
}
