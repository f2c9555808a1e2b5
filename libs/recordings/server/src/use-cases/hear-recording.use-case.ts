import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import type { News } from '@pukar/platform/inbox';
import type { CarrierRecording } from '@pukar/platform/telephony';
import { beganAt, isGoingOn, stateOfCarrier, type RecordingState } from '@pukar/recordings-core/domain';
import { changeRecording, lockConversation, moveRecording, noteLeftAtCarrier, openPause, type RecordingRow } from '../persistence/recording-rows.js';
import { ConcludeRecording } from './conclude-recording.js';
import { TellDesk } from './tell-desk.js';

/** What is known of a recording of the carrier's: from its news, from its answer, or because we asked. */
export type HeardRecording = Pick<CarrierRecording, 'sid' | 'callSid' | 'status' | 'startedAt' | 'seconds'>;

/** How often a recording that goes on is looked at, in case its end was never told. */
const LOOK_EVERY_SECONDS = 600;
/** A finished recording is looked at again when the carrier has not said so yet. */
const SOON_SECONDS = 5;

/** Draws the conclusions from what the carrier says of a conversation's recording. In whatever order, and however often, it ends the same. */
@Injectable()
export class HearRecording {
  constructor(
    private readonly database: Database,
    private readonly conclude: ConcludeRecording,
    private readonly desk: TellDesk,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** The carrier's news; what it changed is noted in the inbox. */
  async news(callId: string, heard: HeardRecording, news: News): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await news.isNew(tx))) return;
      await news.changed(tx, await this.take(tx, callId, heard));
    });
  }

  /** The carrier began it, or had begun it before. */
  async begun(callId: string, heard: HeardRecording): Promise<void> {
    await this.database.transaction((tx) => this.take(tx, callId, heard));
  }

  /** We asked the carrier. `before`: the recording as we knew it then: an answer that was overtaken by an agent's wish says nothing of pauses. */
  async looked(before: RecordingRow, heard: HeardRecording): Promise<void> {
    await this.database.transaction((tx) => this.take(tx, before.callId, heard, before.state));
  }

  /** The line was over before. */
  async neverBegan(id: string): Promise<void> {
    await this.conclude.absent(id);
  }

  private async take(tx: Tx, callId: string, heard: HeardRecording, before?: RecordingState): Promise<string> {
    const row = await lockConversation(tx, callId);
    if (!row) return 'nothing: not asked for';
    const now = this.clock.now();
    const isOurs = row.carrierSid === null || row.carrierSid === heard.sid;
    if (!isOurs || ['absent', 'deleted'].includes(row.state)) {
      await noteLeftAtCarrier(tx, { carrierSid: heard.sid, callSid: heard.callSid, at: now });
      return 'recording-not-wanted';
    }
    return this.move(tx, row, heard, { now, before });
  }

  private async move(tx: Tx, row: RecordingRow, heard: HeardRecording, { now, before }: { readonly now: Date; readonly before: RecordingState | undefined }): Promise<string> {
    const known = { ...row, carrierSid: heard.sid };
    await changeRecording(tx, row.id, { carrier_sid: heard.sid, ...(row.startedAt || !heard.startedAt ? {} : { started_at: beganAt(heard.startedAt, row.startBeganAt) }) });
    const to = stateOfCarrier(heard.status);
    if (to === 'absent') return (await this.conclude.markAbsent(tx, known)) ? 'recording-absent' : 'nothing: late';
    const next = nextOf(row, to, before);
    const change = { due_at: whenDue(row, next, to, now) };
    if (next && (await moveRecording(tx, known, next, now, change))) {
      if (next === 'paused') await openPause(tx, { id: this.ids.uuid(), recordingId: row.id, at: now });
      await this.desk.changed(tx, row.callId);
      return `recording-${next}`;
    }
    if (isGoingOn(row.state)) await changeRecording(tx, row.id, change);
    return 'nothing: late';
  }
}

/** A pause is known from having asked for it, or by looking while nothing changed; only a beginning and an end are news. */
function nextOf(row: RecordingRow, to: RecordingState | undefined, before: RecordingState | undefined): RecordingState | undefined {
  if (to === 'fetching') return 'fetching';
  if (row.state === 'wanted') return 'recording';
  return row.state === before && to !== before ? to : undefined;
}

/** When it is looked at next: at once to be fetched, soon where it is not yet as it is wished, when a pause ends, or some time later. */
function whenDue(row: RecordingRow, next: RecordingState | undefined, to: RecordingState | undefined, now: Date): Date {
  if (next === 'fetching') return now;
  const isPaused = (next ?? row.state) === 'paused';
  if (to === undefined || isPaused !== (row.wish === 'pause')) return later(now, SOON_SECONDS);
  return (isPaused ? row.resumeAt : null) ?? later(now, LOOK_EVERY_SECONDS);
}

const later = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000);
