import type { Tx } from '../database/database.js';
import type { SealedObjects } from '../storage/object-store.js';
import type { Resealing } from './resealing.js';

/** Objects whose heads are looked at in one batch; one of them at most is written anew, because it may be long. */
const LOOKED_AT = 50;

/** An object in a store, and the row that it belongs to. */
export interface ObjectOfRow {
  readonly id: string;
  readonly key: string;
}

export interface SealedObjectRows {
  readonly name: string;
  readonly store: SealedObjects;
  /** The rows after this one that have an object, by their ids. */
  list(tx: Tx, after: string | null, most: number): Promise<readonly ObjectOfRow[]>;
  /** Holds a row until the transaction ends, so that nobody deletes its object; gives whether it still has one. */
  hold(tx: Tx, id: string): Promise<boolean>;
}

/** Seals objects anew, one in a transaction; whoever reads one meanwhile has the old or the new one, whole. */
export function resealObjects({ name, store, list, hold }: SealedObjectRows): Resealing {
  return {
    name,
    async batch(tx, after) {
      const objects = await list(tx, after, LOOKED_AT);
      for (const { id, key } of objects) {
        if (!(await store.needsResealing(key))) continue;
        const changed = (await hold(tx, id)) && (await store.reseal(key)) ? 1 : 0;
        return { after: id, changed };
      }
      return { after: objects.length < LOOKED_AT ? null : objects.at(-1)!.id, changed: 0 };
    },
  };
}
