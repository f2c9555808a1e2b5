import type { Content, ContentKind } from '@pukar/directory-core/contracts';
import type { Tx } from '@pukar/platform/database';

/** A piece of content as its row says. */
export interface EntryRow extends Omit<Content, 'texts'> {
  readonly texts: unknown;
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
}

const COLUMNS = `kind, code, body, owner, to_char(review_on, 'YYYY-MM-DD') as "reviewOn", is_retired as "isRetired", texts, version, changed_at as "changedAt", changed_by as "changedBy"`;

/** All of a kind, in its order; or one. */
export function entriesOfKind(source: Pick<Tx, 'query'>, kind: ContentKind, code?: string): Promise<EntryRow[]> {
  return source.query<EntryRow>(`select ${COLUMNS} from directory.entry where kind = $1 and ($2::text is null or code = $2) order by position, code`, [kind, code ?? null]);
}

/** Holds one until the transaction ends. */
export async function lockEntry(tx: Tx, kind: ContentKind, code: string): Promise<EntryRow | undefined> {
  return (await tx.query<EntryRow>(`select ${COLUMNS} from directory.entry where kind = $1 and code = $2 for update`, [kind, code]))[0];
}

interface Change {
  readonly by: string;
  readonly at: Date;
}

/** Keeps what was edited, if it is still as it was looked at; a new one comes last in its list, and is no longer new where somebody made it in this moment. Says whether it was kept. */
export async function saveEntryRow(tx: Tx, { kind, code, body, owner, reviewOn, texts }: Omit<Content, 'isRetired'>, version: number, { by, at }: Change): Promise<boolean> {
  const saved = await tx.query(
    `insert into directory.entry (kind, code, body, position, owner, review_on, texts, changed_at, changed_by)
     values ($1, $2, $3, (select coalesce(max(position), 0) + 1 from directory.entry where kind = $1), $4, $5, $6, $7, $8)
     on conflict (kind, code) do update set body = excluded.body, owner = excluded.owner, review_on = excluded.review_on, texts = excluded.texts, is_retired = false,
       version = entry.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
     where entry.version = $9::integer
     returning code`,
    [kind, code, JSON.stringify(body), owner, reviewOn, texts && JSON.stringify(texts), at, by, version],
  );
  return saved.length > 0;
}

export async function retireEntryRow(tx: Tx, kind: ContentKind, code: string, { by, at }: Change): Promise<void> {
  await tx.query('update directory.entry set is_retired = true, version = version + 1, changed_at = $3, changed_by = $4 where kind = $1 and code = $2', [kind, code, at, by]);
}
