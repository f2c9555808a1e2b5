import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { Outbox, recordAudit } from '@pukar/platform/outbox';
import { RecordingKept, RecordingLost } from '@pukar/recordings-core/contracts';
import { FAILED_PAUSE_SECONDS, retainUntil, type FetchTrouble } from '@pukar/recordings-core/domain';
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
      const keepUntil = this.endOf(row, recordedAt);
      const at = this.clock.now();
      if (!(await moveRecording(tx, row, 'kept', at, { ...sound, started_at: recordedAt, keep_until: keepUntil, kept_at: at, due_at: keepUntil }))) return row.state === 'kept';
      await this.leaveAtCarrier(tx, row, at);
      await this.outbox.add(tx, { event: RecordingKept, about: id, payload: { callId: row.callId, recordingId: id, kind: row.kind } });
      return true;
    });
  }

  /** There is no sound. */
  async absent(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lockRecording(tx, id);
      if (row) await this.markAbsent(tx, row);
    });
  }

  /** The same for a row that is locked already. */
  async markAbsent(tx: Tx, row: RecordingRow): Promise<boolean> {
    const at = this.clock.now();
    if (!(await moveRecording(tx, row, 'absent', at, { due_at: null, keep_until: null }))) return false;
    await this.leaveAtCarrier(tx, row, at);
    await this.tellLost(tx, row, 'absent');
    return true;
  }

  /** Given up for now: left at the carrier, where it is looked for now and then until its own time is over. */
  async failed(id: string, trouble: FetchTrouble): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lockRecording(tx, id);
      const at = this.clock.now();
      const change = { trouble, keep_until: row && this.endOf(row, row.startedAt ?? row.wantedAt), due_at: new Date(at.getTime() + FAILED_PAUSE_SECONDS * 1000) };
      if (row && (await moveRecording(tx, row, 'failed', at, change))) await this.tellLost(tx, row, 'failed');
    });
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
    // One that may have begun at the carrier, under a SID that we do not know, is looked for there.
    const mayBeThere = row.carrierSid === null && row.startBeganAt !== null;
    if (!(await moveRecording(tx, row, 'deleted', at, { deleted_at: at, due_at: mayBeThere ? at : null, waveform: null, hash: null }))) return false;
    await this.leaveAtCarrier(tx, row, at);
    await recordAudit(tx, {
      id: this.ids.uuid(), actorKind: row.deletedBy ? 'staff' : 'system', actorId: row.deletedBy ?? 'recordings', action: 'recordings.delete', subjectKind: 'recording', subjectId: row.id,
      detail: { callId: row.callId, because: row.deletedBecause ?? 'over' },
    });
    return true;
  }

  private endOf(row: RecordingRow, recordedAt: Date): Date | null {
    return retainUntil(row.kind, { recordedAt, isHeldAsEvidence: false }, this.settings.keepDays) ?? null;
  }

  private async tellLost(tx: Tx, row: RecordingRow, as: 'absent' | 'failed'): Promise<void> {
    await this.outbox.add(tx, { event: RecordingLost, about: row.id, payload: { callId: row.callId, recordingId: row.id, kind: row.kind, as } });
  }

  private async leaveAtCarrier(tx: Tx, row: RecordingRow, at: Date): Promise<void> {
    if (row.carrierSid) await noteLeftAtCarrier(tx, { carrierSid: row.carrierSid, callSid: row.callSid, at });
  }
}
