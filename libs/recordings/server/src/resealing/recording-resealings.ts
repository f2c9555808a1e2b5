import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { resealObjects, type Resealing } from '@pukar/platform/resealing';
import { lockRecording, soundKey } from '../persistence/recording-rows.js';
import { SoundStore } from '../ports/sound-store.js';

/** What is sealed anew of recordings when the vault's key was rotated. */
@Injectable()
export class RecordingResealings {
  constructor(private readonly store: SoundStore) {}

  all(): readonly Resealing[] {
    return [resealObjects({
      name: 'recordings.recording', store: this.store,
      async list(tx: Tx, after, most) {
        const rows = await tx.query<{ id: string; wantedAt: Date }>(`select id, wanted_at as "wantedAt" from recordings.recording where state = 'kept' and id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by id limit $1`, [most, after]);
        return rows.map((row) => ({ id: row.id, key: soundKey(row) }));
      },
      // Whoever deletes it marks the row first.
      async hold(tx: Tx, id) {
        const row = await lockRecording(tx, id);
        return row?.state === 'kept' && row.deletingAt === null;
      },
    })];
  }
}
