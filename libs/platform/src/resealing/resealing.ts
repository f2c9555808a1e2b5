import type { KeyRing } from '../crypto/key-ring.js';
import type { Tx } from '../database/database.js';

/** What one batch came to. `after`: where the next one begins; null when this was the last of a round. */
export interface Batch {
  readonly after: string | null;
  /** Values that were found under another key: as long as there are any, another round follows. */
  readonly changed: number;
}

/** One kind of what is sealed, gone through in small batches. Safe at any time, also while it is read and written. */
export interface Resealing {
  readonly name: string;
  batch(tx: Tx, after: string | null): Promise<Batch>;
}

/** A column of the vault, each value of which is bound to its row. */
export interface SealedColumn {
  readonly table: string;
  /** The row's key, and its type. */
  readonly key: string;
  readonly type: 'uuid' | 'text';
  readonly column: string;
  /** What a row's value is bound to. */
  readonly context: (key: string) => string;
}

const ROWS = 200;

/**
 * Seals the values of a column anew. A value that was written meanwhile is left as it is: whoever wrote it had the new key, or the next
 * round finds it; and so is one that somebody holds. So this waits for nobody, and nobody who reads waits for it.
 */
export function resealColumn(keys: KeyRing, { table, key, type, column, context }: SealedColumn): Resealing {
  return {
    name: `${table}.${column}`,
    async batch(tx, after) {
      const rows = await tx.query<{ key: string; sealed: Buffer | null }>(
        `select ${key}::text as key, ${column} as sealed from ${table}${after === null ? '' : ` where ${key} > $2::${type}`} order by ${table}.${key} limit $1`, after === null ? [ROWS] : [ROWS, after]);
      const anew = rows.flatMap((row) => {
        const sealed = row.sealed && keys.reseal(row.sealed, context(row.key));
        return sealed ? [{ key: row.key, was: row.sealed, sealed }] : [];
      });
      if (anew.length > 0) {
        await tx.query(
          `with free as (select f.${key} as key from ${table} f where f.${key} = any($1::${type}[]) order by f.${key} for update skip locked)
           update ${table} t set ${column} = n.sealed from free, unnest($1::${type}[], $2::bytea[], $3::bytea[]) n(key, was, sealed) where t.${key} = free.key and n.key = free.key and t.${column} = n.was`,
          [anew.map((one) => one.key), anew.map((one) => one.was), anew.map((one) => one.sealed)]);
      }
      return { after: rows.length < ROWS ? null : rows.at(-1)!.key, changed: anew.length };
    },
  };
}
