import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { isGoingOn } from '@pukar/recordings-core/domain';
import { changeRecording, type RecordingRow } from '../persistence/recording-rows.js';
import { ConcludeRecording } from './conclude-recording.js';
import { RemoveAtCarrier } from './remove-at-carrier.use-case.js';
import { TellDesk } from './tell-desk.js';

/** Ends a recording that must not be: at once where it goes on, by the worker where its sound is being fetched or is kept. */
@Injectable()
export class EndUnwanted {
  constructor(
    private readonly conclude: ConcludeRecording,
    private readonly removeAtCarrier: RemoveAtCarrier,
    private readonly desk: TellDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, row: RecordingRow, by: string): Promise<void> {
    const now = this.clock.now();
    const unwanted = { ...row, deletingAt: now, deletedBecause: 'objection', deletedBy: by } as const;
    await changeRecording(tx, row.id, { deleting_at: now, deleted_because: 'objection', deleted_by: by, ...(row.state === 'kept' ? { due_at: now } : {}) });
    if (isGoingOn(row.state) || row.state === 'failed') {
      await this.conclude.markDeleted(tx, unwanted);
      const { carrierSid } = row;
      // Not waited for: the worker does it when this fails.
      if (carrierSid) tx.afterCommit(() => void this.removeAtCarrier.execute(carrierSid).catch(() => undefined));
    }
    await this.desk.changed(tx, row.callId);
  }
}
