import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, CarrierRecordings } from '@pukar/platform/telephony';
import { readRecording, type RecordingRow } from '../persistence/recording-rows.js';
import { HearRecording, type HeardRecording } from './hear-recording.use-case.js';
import { PauseRecording } from './pause-recording.use-case.js';

/** Looks at a recording that goes on, as far as we heard: ends a pause whose time is up, and asks the carrier, whose news may never have come. */
@Injectable()
export class AskAboutRecording {
  constructor(
    private readonly database: Database,
    private readonly carrier: CarrierRecordings,
    private readonly hear: HearRecording,
    private readonly pause: PauseRecording,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(id: string): Promise<void> {
    const row = await readRecording(this.database, id);
    if (!row?.carrierSid || !['recording', 'paused'].includes(row.state)) return;
    await this.pause.asWished(id, row.resumeAt !== null && row.resumeAt <= this.clock.now());
    const looked = await readRecording(this.database, id);
    if (looked) await this.hear.looked(looked, await this.heardOf(row, row.carrierSid));
  }

  private async heardOf(row: RecordingRow, sid: string): Promise<HeardRecording> {
    try {
      return await this.carrier.fetch(sid);
    } catch (error) {
      if (!(error instanceof CarrierError && error.status === 404)) throw error;
      // Whether its sound can still be had is found by fetching it.
      this.logger.warn({ recordingId: row.id }, 'the carrier does not know a recording that it began');
      return { sid, callSid: row.callSid ?? '', status: 'completed', startedAt: undefined, seconds: undefined };
    }
  }
}
