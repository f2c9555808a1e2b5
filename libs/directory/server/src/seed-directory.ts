import type { ContentKind } from '@pukar/directory-core/contracts';
import type { Tx } from '@pukar/platform/database';

export interface DirectoryEntry {
  readonly kind: 'department' | 'category' | 'place' | 'action' | ContentKind;
  readonly code: string;
  readonly body: unknown;
  /** Content only: who answers for it, and the day by which it is looked at again. */
  readonly owner?: string;
  readonly reviewOn?: string;
}

/** Adds what a new deployment begins with; an entry that is there (and may have been edited, or retired) is left as it is. */
export async function seedDirectory(tx: Tx, entries: readonly DirectoryEntry[]): Promise<void> {
  await tx.query(
    `insert into directory.entry (kind, code, body, position, owner, review_on)
     select kind, code, body, position, owner, "reviewOn" from jsonb_to_recordset($1) as e(kind text, code text, body jsonb, position integer, owner text, "reviewOn" date)
     on conflict do nothing`,
    [JSON.stringify(entries.map((entry, position) => ({ ...entry, position })))],
  );
}
