import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, CarrierRecordings } from '@pukar/platform/telephony';
import { FAILED_PAUSE_SECONDS, isGivenUp, muLawOf, pauseAfter, readWave, stateOfCarrier, waveformOf, type FetchTrouble } from '@pukar/recordings-core/domain';
import { changeRecording, lockRecording, readRecording, soundKey, type RecordingRow } from '../persistence/recording-rows.js';
import { SoundStore } from '../ports/sound-store.js';
import { ConcludeRecording, type KeptSound } from './conclude-recording.js';

/** How much shorter than the carrier says a recording may be: it counts whole seconds. */
const ROUNDING_SECONDS = 1.5;

/**
 * Brings a recording that has ended here: fetched, found whole, halved, sealed, stored, and only then committed as kept and given up at
 * the carrier. It may die anywhere and be run again, by several at once: the store's key is the recording's own.
 */
@Injectable()
export class KeepRecording {
  constructor(
    private readonly database: Database,
    private readonly carrier: CarrierRecordings,
    private readonly store: SoundStore,
    private readonly conclude: ConcludeRecording,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(id: string): Promise<void> {
    const row = await readRecording(this.database, id);
    if (!row?.carrierSid || !isLookedFor(row)) return;
    if (row.deletingAt) return this.forget(row);
    try {
      await this.bring(row, row.carrierSid);
    } catch (error) {
      await this.again(row, error);
    }
  }

  private async bring(row: RecordingRow, carrierSid: string): Promise<void> {
    const listed = await this.carrier.fetch(carrierSid).catch(orGone);
    const state = stateOfCarrier(listed.status);
    if (state === 'absent') return this.conclude.absent(row.id);
    if (state !== 'fetching') throw new CarrierError(404, undefined, 'the carrier has not finished the recording');
    const bytes = await this.carrier.sound(carrierSid);
    const wave = readWave(bytes);
    if (!wave || (listed.seconds !== undefined && wave.seconds < listed.seconds - ROUNDING_SECONDS)) throw new CarrierError(0, undefined, 'the sound is not whole');
    const kept = muLawOf(bytes, wave);
    await this.store.put(soundKey(row), kept);
    const sound: KeptSound = {
      channels: wave.channels, seconds: wave.seconds, bytes: kept.length, waveform: waveformOf(bytes, wave), hash: createHash('sha256').update(kept).digest(), startedAt: listed.startedAt,
    };
    if (!(await this.conclude.kept(row.id, sound))) await this.forget(row);
  }

  /** It is not wanted any more: what may have been stored goes, too. */
  private async forget(row: RecordingRow): Promise<void> {
    await this.store.delete(soundKey(row));
    await this.conclude.deleted(row.id);
  }

  private async again(row: RecordingRow, error: unknown): Promise<void> {
    const trouble = troubleOf(error);
    const tries = row.tries + 1;
    if (trouble === 'ours') this.logger.warn({ err: error, recordingId: row.id }, 'a recording could not be kept; it is tried again');
    if (row.state === 'fetching' && isGivenUp(tries, trouble)) return this.conclude.failed(row.id, trouble);
    await this.database.transaction((tx) => this.putOff(tx, row.id, tries, trouble));
  }

  private async putOff(tx: Tx, id: string, tries: number, trouble: FetchTrouble): Promise<void> {
    const row = await lockRecording(tx, id);
    if (!row || !isLookedFor(row)) return;
    const pause = row.state === 'failed' ? FAILED_PAUSE_SECONDS : pauseAfter(tries);
    // A fault of ours says nothing of what the carrier has: why it failed stays.
    const why = row.state === 'failed' && trouble === 'ours' ? {} : { trouble };
    await changeRecording(tx, id, { tries, ...why, due_at: new Date(this.clock.now().getTime() + pause * 1000) });
  }
}

const isLookedFor = ({ state }: RecordingRow): boolean => state === 'fetching' || state === 'failed';

/** The carrier knows of no such recording. */
class GoneError extends Error {}

const orGone = (error: unknown): never => {
  throw error instanceof CarrierError && error.status === 404 ? new GoneError('the carrier has no such recording', { cause: error }) : error;
};

function troubleOf(error: unknown): FetchTrouble {
  if (error instanceof GoneError) return 'gone';
  return error instanceof CarrierError && error.status === 404 ? 'no-sound-there' : 'ours';
}
