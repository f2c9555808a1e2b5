import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierRecordings, type CarrierRecording } from '@pukar/platform/telephony';
import { pauseAfter } from '@pukar/recordings-core/domain';
import { changeRecording, noteLeftAtCarrier, readRecording } from '../persistence/recording-rows.js';
import { begunByUs } from './begun-by-us.js';

/** The carrier ends a line after four hours (Twilio's `TimeLimit` of a call, by default); a list may be an hour behind. */
const LOOKED_FOR_SECONDS = 5 * 3_600;

/**
 * Looks at the carrier for what may have begun there of a recording that was deleted before its beginning was confirmed: the answer
 * may be lost, and the news, and the process that asked. What is found is deleted there. It goes on until the call is surely over.
 */
@Injectable()
export class LookForUnwanted {
  constructor(
    private readonly database: Database,
    private readonly carrier: CarrierRecordings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(id: string): Promise<void> {
    const row = await readRecording(this.database, id);
    if (row?.state !== 'deleted' || row.carrierSid || !row.callSid || !row.startBeganAt) return;
    const now = this.clock.now();
    const found = await this.found(id, row.callSid);
    for (const { sid, callSid } of found ?? []) await noteLeftAtCarrier(this.database, { carrierSid: sid, callSid, at: now });
    const last = row.startBeganAt.getTime() + LOOKED_FOR_SECONDS * 1000;
    const next = now.getTime() + pauseAfter(row.tries + 1) * 1000;
    // The last look is one that the carrier answered.
    const dueAt = !found ? new Date(next) : now.getTime() >= last ? null : new Date(Math.min(next, last));
    await changeRecording(this.database, id, { tries: row.tries + 1, due_at: dueAt });
  }

  /** Undefined where the carrier does not answer. */
  private found(id: string, callSid: string): Promise<CarrierRecording[] | undefined> {
    return begunByUs(this.carrier, callSid).catch((error: unknown) => {
      this.logger.warn({ err: error, recordingId: id }, 'the carrier could not be asked for a recording that nobody wants; it is asked again');
      return undefined;
    });
  }
}
