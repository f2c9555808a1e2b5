import type { Tx } from '@pukar/platform/database';

export interface DirectoryEntry {
  readonly kind: 'department' | 'category' | 'place' | 'holiday' | 'action' | 'emergency-number';
  readonly code: string;
  readonly body: unknown;
}

/** Adds what a new deployment begins with; an entry that is there (and may have been edited) is left as it is. */
export async function seedDirectory(tx: Tx, entries: readonly DirectoryEntry[]): Promise<void> {
  await tx.query(
    `insert into directory.entry (kind, code, body, position)
     select kind, code, body, position from jsonb_to_recordset($1) as e(kind text, code text, body jsonb, position integer)
     on conflict do nothing`,
    [JSON.stringify(entries.map((entry, position) => ({ ...entry, position })))],
  );
}
