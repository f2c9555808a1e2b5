import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { TRIES_BEFORE_THE_LAST } from '@pukar/recordings-core/domain';
import { lockRecording, moveRecording } from '../persistence/recording-rows.js';

export type TryAgainRefusal = 'no-such-recording' | 'not-failed' | 'gone';

/** Puts a recording that failed back to be fetched, because somebody asks. Asked twice it is looked for once. */
@Injectable()
export class TryRecordingAgain {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(asked: { readonly recordingId: string; readonly personId: string }): Promise<Result<null, TryAgainRefusal>> {
    return this.database.transaction((tx) => this.putBack(tx, asked));
  }

  private async putBack(tx: Tx, { recordingId, personId }: { readonly recordingId: string; readonly personId: string }): Promise<Result<null, TryAgainRefusal>> {
    const row = await lockRecording(tx, recordingId);
    if (!row || row.state === 'deleted' || row.deletingAt) return err('no-such-recording');
    if (row.state === 'fetching') return ok(null);
    if (row.state === 'absent' || (row.state === 'failed' && row.trouble === 'gone')) return err('gone');
    if (row.state !== 'failed') return err('not-failed');
    const at = this.clock.now();
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: personId, action: 'recordings.try-again', subjectKind: 'recording', subjectId: row.id, detail: { callId: row.callId, kind: row.kind } });
    await moveRecording(tx, row, 'fetching', at, { tries: TRIES_BEFORE_THE_LAST, due_at: at });
    return ok(null);
  }
}
