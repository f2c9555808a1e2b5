import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { CarrierError, CarrierRecordings } from '@pukar/platform/telephony';
import { stateOfCarrier } from '@pukar/recordings-core/domain';
import { changeRecording, lockRecording, moveRecording, openPause, readRecording, type RecordingRow } from '../persistence/recording-rows.js';
import { TellDesk } from './tell-desk.js';

/** What became of a wish: the carrier does it, will as soon as it begins to record, has nothing to do it with, or could not be asked and will be. */
export type Applied = 'done' | 'at-start' | 'not-recorded' | 'later';

const AGAIN_SECONDS = 1;
/** Two wishes may cross on their way, and an answer may be lost: what the carrier really does is looked at so soon after each. */
const LOOK_SECONDS = 2;

/** Makes the carrier do what the agent wished last: pause, or go on. The state follows what the carrier has done, never the wish. */
@Injectable()
export class ApplyWish {
  constructor(
    private readonly database: Database,
    private readonly carrier: CarrierRecordings,
    private readonly desk: TellDesk,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** `isAsked`: somebody wishes it now, so that the carrier is asked whatever we believe that it does. */
  async execute(id: string, isAsked = false): Promise<Applied> {
    const row = await readRecording(this.database, id);
    if (!row || !['recording', 'paused'].includes(row.state) || !row.carrierSid || !row.callSid) return row?.state === 'wanted' ? 'at-start' : 'not-recorded';
    const to = row.wish === 'pause' ? 'paused' : 'recording';
    if (row.state === to && !isAsked) return 'done';
    const askedAt = this.clock.now();
    try {
      await this.carrier.change(row.callSid, row.carrierSid, to === 'paused' ? 'paused' : 'in-progress');
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      const isRefused = error.status >= 400 && error.status < 500 && error.status !== 429;
      if (!isRefused || !(await this.isSo(row.carrierSid, to))) {
        // One that is over is looked at at once: its end was not told yet.
        await changeRecording(this.database, id, { due_at: new Date(this.clock.now().getTime() + AGAIN_SECONDS * 1000) });
        return isRefused ? 'not-recorded' : 'later';
      }
    }
    return this.note(row, to, askedAt);
  }

  /** A carrier may refuse to do what it does already. */
  private isSo(carrierSid: string, to: 'recording' | 'paused'): Promise<boolean> {
    return this.carrier.fetch(carrierSid).then(({ status }) => stateOfCarrier(status) === to, () => false);
  }

  private note({ id, callId }: RecordingRow, to: 'recording' | 'paused', askedAt: Date): Promise<Applied> {
    return this.database.transaction(async (tx) => {
      const row = await lockRecording(tx, id);
      if (!row || !['recording', 'paused'].includes(row.state)) return 'not-recorded';
      const now = this.clock.now();
      const isWish = (row.wish === 'pause') === (to === 'paused');
      const moved = await moveRecording(tx, row, to, askedAt, { due_at: isWish ? new Date(now.getTime() + LOOK_SECONDS * 1000) : now });
      if (moved && to === 'paused') await openPause(tx, { id: this.ids.uuid(), recordingId: id, at: askedAt });
      await this.desk.changed(tx, callId);
      return isWish ? 'done' : 'later';
    });
  }
}
