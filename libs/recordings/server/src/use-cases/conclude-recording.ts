import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { Outbox, recordAudit } from '@pukar/platform/outbox';
import { RecordingKept, RecordingLost } from '@pukar/recordings-core/contracts';
import { retainUntil } from '@pukar/recordings-core/domain';
import { lockRecording, moveRecording, noteLeftAtCarrier, type RecordingRow } from '../persistence/recording-rows.js';
import { RecordingsSettings } from '../recordings-settings.js';

/** Sound that is stored already. */
export interface KeptSound {
  readonly channels: number;
  readonly seconds: number;
  readonly bytes: number;
  readonly waveform: Uint8Array;
  readonly hash: Uint8Array;
  readonly startedAt: Date | undefined;
}

/** The ends that a recording may come to. With each, the carrier's copy becomes one that must be deleted there, in the same commit. */
@Injectable()
export class ConcludeRecording {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly settings: RecordingsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Gives false when it is not wanted any more: then the stored sound must go. */
  kept(id: string, { startedAt, ...sound }: KeptSound): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const row = await lockRecording(tx, id);
      if (!row || row.deletingAt || row.state === 'deleted') return false;
      const recordedAt = row.startedAt ?? startedAt ?? row.wantedAt;
      const keepUntil = retainUntil(row.kind, { recordedAt, isHeldAsEvidence: false }, this.settings.keepDays) ?? null;
      const at = this.clock.now();
      if (!(await moveRecording(tx, row, 'kept', at, { ...sound, started_at: recordedAt, keep_until: keepUntil, kept_at: at, due_at: keepUntil }))) return row.state === 'kept';
      await this.leaveAtCarrier(tx, row, at);
      await this.outbox.add(tx, { event: RecordingKept, about: id, payload: { callId: row.callId, recordingId: id, kind: row.kind } });
      return true;
    });
  }

  /** There is no sound. */
  async lost(id: string, as: 'absent' | 'failed'): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lockRecording(tx, id);
      if (row) await this.markLost(tx, row, as);
    });
  }

  /** The same for a row that is locked already. One that was given up is left at the carrier: it may be found there yet. */
  async markLost(tx: Tx, row: RecordingRow, as: 'absent' | 'failed'): Promise<boolean> {
    const at = this.clock.now();
    if (!(await moveRecording(tx, row, as, at, { due_at: null }))) return false;
    if (as === 'absent') await this.leaveAtCarrier(tx, row, at);
    await this.outbox.add(tx, { event: RecordingLost, about: row.id, payload: { callId: row.callId, recordingId: row.id, kind: row.kind, as } });
    return true;
  }

  /** Its sound is gone from the store, or never was there. Leaves an audit row. */
  async deleted(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lockRecording(tx, id);
      if (row) await this.markDeleted(tx, row);
    });
  }

  /** The same for a row that is locked already. */
  async markDeleted(tx: Tx, row: RecordingRow): Promise<boolean> {
    const at = this.clock.now();
    if (!(await moveRecording(tx, row, 'deleted', at, { deleted_at: at, due_at: null, waveform: null, hash: null }))) return false;
    await this.leaveAtCarrier(tx, row, at);
    await recordAudit(tx, {
      id: this.ids.uuid(), actorKind: row.deletedBy ? 'staff' : 'system', actorId: row.deletedBy ?? 'recordings', action: 'recordings.delete', subjectKind: 'recording', subjectId: row.id,
      detail: { callId: row.callId, because: row.deletedBecause ?? 'over' },
    });
    return true;
  }

  private async leaveAtCarrier(tx: Tx, row: RecordingRow, at: Date): Promise<void> {
    if (row.carrierSid) await noteLeftAtCarrier(tx, { carrierSid: row.carrierSid, callSid: row.callSid, at });
  }
}
