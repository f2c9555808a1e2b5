import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CarrierError, CarrierRecordings } from '@pukar/platform/telephony';
import { pauseAfter } from '@pukar/recordings-core/domain';
import { changeRecording, lockRecording, noteLeftAtCarrier, type RecordingRow } from '../persistence/recording-rows.js';
import { recordingUrl, RecordingsSettings } from '../recordings-settings.js';
import { ApplyWish } from './apply-wish.js';
import { begunByUs } from './begun-by-us.js';
import { HearRecording } from './hear-recording.use-case.js';

/** Longer than the carrier's client waits for an answer: whoever asked before is not asking any more. */
const UNCERTAIN_AFTER_SECONDS = 10;

/**
 * Begins a wanted recording at the carrier. That it is being asked is committed first; who finds that and no recording looks
 * at the carrier before asking again, so that a call never has two.
 */
@Injectable()
export class StartRecording {
  constructor(
    private readonly database: Database,
    private readonly carrier: CarrierRecordings,
    private readonly hear: HearRecording,
    private readonly apply: ApplyWish,
    private readonly settings: RecordingsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(id: string): Promise<void> {
    const taken = await this.take(id);
    if (!taken) return;
    const { row, wasAsked } = taken;
    const callSid = row.callSid ?? '';
    try {
      const [first, ...others] = wasAsked ? await begunByUs(this.carrier, callSid) : [];
      await this.hear.begun(row.callId, first ?? (await this.carrier.start(callSid, recordingUrl(this.settings.publicUrl, row.callId))));
      for (const { sid } of others) await noteLeftAtCarrier(this.database, { carrierSid: sid, callSid, at: this.clock.now() });
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      return this.refused(row, error);
    }
    // The agent may have asked for a pause before there was anything to pause.
    await this.apply.execute(id);
  }

  private take(id: string): Promise<{ readonly row: RecordingRow; readonly wasAsked: boolean } | undefined> {
    return this.database.transaction(async (tx) => {
      const row = await lockRecording(tx, id);
      const now = this.clock.now();
      if (row?.state !== 'wanted' || row.carrierSid) return undefined;
      const uncertainAt = row.startBeganAt && row.startBeganAt.getTime() + UNCERTAIN_AFTER_SECONDS * 1000;
      if (uncertainAt && now.getTime() < uncertainAt) {
        await changeRecording(tx, id, { due_at: new Date(uncertainAt) });
        return undefined;
      }
      await changeRecording(tx, id, { start_began_at: now, due_at: new Date(now.getTime() + UNCERTAIN_AFTER_SECONDS * 1000) });
      return { row, wasAsked: row.startBeganAt !== null };
    });
  }

  /** A line that is over is recorded no more. Otherwise the carrier is asked again: at once when it surely refused, later when it may have begun. */
  private async refused(row: RecordingRow, error: CarrierError): Promise<void> {
    if (error.callIsOver) return this.hear.neverBegan(row.id);
    const tries = row.tries + 1;
    const surely = error.status >= 400 && error.status < 500;
    await this.database.transaction(async (tx) => {
      if ((await lockRecording(tx, row.id))?.state !== 'wanted') return;
      await changeRecording(tx, row.id, {
        tries, trouble: `carrier-${error.status}`, ...(surely ? { start_began_at: null, due_at: new Date(this.clock.now().getTime() + pauseAfter(tries) * 1000) } : {}),
      });
    });
  }
}
