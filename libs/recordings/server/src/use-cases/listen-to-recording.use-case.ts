import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import type { Part } from '@pukar/platform/storage';
import { lockRecording, soundKey, type RecordingRow } from '../persistence/recording-rows.js';
import { SoundStore } from '../ports/sound-store.js';

export interface Listening {
  readonly recordingId: string;
  readonly personId: string;
  readonly reason: string;
}
/** A sound that may be heard, and is read part by part. */
export interface HeardSound {
  readonly length: number;
  /** Throws when it cannot be read, or is not what was kept. */
  part(part: Part): Promise<Buffer>;
}
export type ListeningRefusal = 'no-such-recording' | 'not-kept';

/** A player asks for one sound in many pieces: those of one person for one reason, within this time, are one listening. */
const ONE_LISTENING_MINUTES = 30;

/** Gives the sound of a recording to somebody who may hear it and says why. That they heard it is committed before they do. */
@Injectable()
export class ListenToRecording {
  constructor(
    private readonly database: Database,
    private readonly store: SoundStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(listening: Listening): Promise<Result<HeardSound, ListeningRefusal>> {
    const noted = await this.database.transaction((tx) => this.note(tx, listening));
    if (!noted.ok) return noted;
    const key = soundKey(noted.value);
    return ok({ length: noted.value.bytes ?? 0, part: (part) => this.read(key, part) });
  }

  private async read(key: string, part: Part): Promise<Buffer> {
    const bytes = await this.store.get(key, part);
    if (!bytes) throw new Error('a kept recording is not in the store');
    if (bytes.length !== part.to - part.from) throw new Error('a kept recording is not as long as it was');
    return bytes;
  }

  private async note(tx: Tx, { recordingId, personId, reason }: Listening): Promise<Result<RecordingRow, ListeningRefusal>> {
    const row = await lockRecording(tx, recordingId);
    if (!row || row.state === 'deleted' || row.deletingAt) return err('no-such-recording');
    if (row.state !== 'kept') return err('not-kept');
    const at = this.clock.now();
    const made = await tx.query(
      `insert into recordings.listening (id, recording_id, person_id, reason, at) select $1::uuid, $2::uuid, $3::uuid, $4::text, $5::timestamptz
       where not exists (select 1 from recordings.listening where recording_id = $2 and person_id = $3 and reason = $4 and at > $6) returning 1`,
      [this.ids.uuid(), recordingId, personId, reason, at, new Date(at.getTime() - ONE_LISTENING_MINUTES * 60_000)],
    );
    if (made.length > 0) {
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: personId, action: 'recordings.listen', subjectKind: 'recording', subjectId: recordingId, detail: { callId: row.callId, kind: row.kind } });
    }
    return ok(row);
  }
}
