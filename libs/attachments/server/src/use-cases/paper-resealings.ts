import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { resealObjects, type Resealing } from '@pukar/platform/resealing';
import { keyOfPaper } from '../persistence/paper-rows.js';
import { PaperStore } from '../ports/paper-store.js';

/** What is sealed anew of papers when the vault's key was rotated. */
@Injectable()
export class PaperResealings {
  constructor(private readonly store: PaperStore) {}

  all(): readonly Resealing[] {
    return [resealObjects({
      name: 'attachments.paper', store: this.store,
      async list(tx: Tx, after, most) {
        const rows = await tx.query<{ id: string }>(`select id from attachments.paper where removed_at is null and id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by id limit $1`, [most, after]);
        return rows.map(({ id }) => ({ id, key: keyOfPaper(id) }));
      },
      // Whoever removes it waits for the row, and takes it out of the store after that.
      async hold(tx: Tx, id) {
        return (await tx.query('select 1 from attachments.paper where id = $1 and removed_at is null for update', [id])).length > 0;
      },
    })];
  }
}
