import { Inject, Injectable } from '@nestjs/common';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import type { RecordingKind } from '@pukar/recordings-core/domain';

/** A recording at the carrier that has ended, or is about to. */
export interface WantedRecording {
  readonly recordingSid: string;
  readonly callId: string;
  readonly kind: Exclude<RecordingKind, 'conversation'>;
  readonly at: Date;
}

/** Takes over recordings that others let the carrier make: from the commit on, each is brought here and kept. */
@Injectable()
export class WantedRecordings {
  constructor(@Inject(IDS) private readonly ids: IdSource) {}

  /** Gives the recording's id, the same one each time it is asked. The carrier need not have finished it. */
  async want(tx: Tx, { recordingSid, callId, kind, at }: WantedRecording): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `insert into recordings.recording (id, call_id, kind, state, carrier_sid, wanted_at, due_at) values ($1, $2, $3, 'fetching', $4, $5, $5)
       on conflict (carrier_sid) do update set carrier_sid = excluded.carrier_sid returning id`,
      [this.ids.uuid(), callId, kind, recordingSid, at],
    );
    if (!row) throw new Error('a wanted recording has a row');
    return row.id;
  }
}
