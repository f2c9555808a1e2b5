import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { isHeldAsEvidence } from '../persistence/evidence-rows.js';
import { changeRecording, lockRecording, soundKey, type RecordingRow } from '../persistence/recording-rows.js';
import { SoundStore } from '../ports/sound-store.js';
import { ConcludeRecording } from './conclude-recording.js';

/** Deletes a recording whose time is over, also one that could never be fetched, or that nobody wanted: marked first, then gone from the store, then deleted with its audit row. It may die between any two. */
@Injectable()
export class DeleteRecording {
  constructor(
    private readonly database: Database,
    private readonly store: SoundStore,
    private readonly conclude: ConcludeRecording,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives whether it is deleted now. */
  async execute(id: string): Promise<boolean> {
    const row = await this.database.transaction((tx) => this.mark(tx, id));
    if (!row) return false;
    await this.store.delete(soundKey(row));
    await this.conclude.deleted(id);
    return true;
  }

  private async mark(tx: Tx, id: string): Promise<RecordingRow | undefined> {
    const row = await lockRecording(tx, id);
    if (row?.state !== 'kept' && row?.state !== 'failed') return undefined;
    if (row.deletingAt) return row;
    const now = this.clock.now();
    const isHeld = await isHeldAsEvidence(tx, row.callId);
    if (isHeld || (row.keepUntil && row.keepUntil > now)) {
      if (row.state === 'kept') await changeRecording(tx, id, { due_at: isHeld ? null : row.keepUntil });
      return undefined;
    }
    await changeRecording(tx, id, { deleting_at: now, deleted_because: 'over' });
    return row;
  }
}
