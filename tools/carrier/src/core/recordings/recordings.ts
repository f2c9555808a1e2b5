import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewSid } from '../sids.js';
import { bytesOf, RATE } from '../sound/pcm.js';
import { writeWav } from '../sound/wav.js';
import type { RecordFile } from '../storage/record-file.js';
import type { Cancel, Timers } from '../timers.js';
import type { Courier } from '../webhooks/courier.js';
import { Recorder } from './recorder.js';
import { recordingParameters, type Recording } from './recording.js';
import { RunningRecording, type Finished } from './running-recording.js';

export interface RecordingsMeans {
  readonly accountSid: string;
  readonly timers: Timers;
  readonly newSid: NewSid;
  readonly courier: Courier;
  readonly file: RecordFile<Recording>;
  /** Where the sound is kept. */
  readonly folder: string;
  /** The carrier's own address, without a slash at the end. */
  readonly address: () => string;
}

/** What a recording is to be. */
export type Beginning = Pick<Recording, 'callSid' | 'conferenceSid' | 'source' | 'channels' | 'track' | 'callback'> & {
  /** Leaves silence in front and behind out. */
  readonly trims: boolean;
  /** What is longer is cut off: the exchange may notice late that it is long enough. */
  readonly longestSeconds?: number | undefined;
};

/** How long Twilio takes to make a finished recording ready, here. */
const PROCESSING_MS = 100;

/** Every recording: those that run, and those that are kept in the data folder over a restart. */
export class Recordings {
  private readonly bySid: Map<string, Recording>;
  private readonly running = new Map<string, RunningRecording>();
  private readonly processing = new Set<Cancel>();

  constructor(private readonly means: RecordingsMeans) {
    mkdirSync(means.folder, { recursive: true });
    this.bySid = means.file.read();
  }

  begin({ trims, longestSeconds = Infinity, ...asked }: Beginning): RunningRecording {
    const at = this.means.timers.now().toISOString();
    const recording: Recording = { ...asked, sid: this.means.newSid('RE'), accountSid: this.means.accountSid, status: 'in-progress', startedAt: at, updatedAt: at };
    const running = new RunningRecording(recording, new Recorder(asked.channels, this.means.timers), { trims, longestSeconds }, {
      changed: (changed) => this.keep(changed),
      finished: (finished) => this.finish(finished),
      url: this.urlOf(recording.sid),
    });
    this.bySid.set(recording.sid, recording);
    this.running.set(recording.sid, running);
    this.tell(recording);
    return running;
  }

  find(sid: string): Recording | undefined {
    return this.bySid.get(sid);
  }

  /** The one that runs under an id, or the newest that runs on a call or a conference (`Twilio.CURRENT`). */
  findRunning(which: string, owner: string): RunningRecording | undefined {
    const own = [...this.running.values()].filter(({ now: { callSid, conferenceSid } }) => owner === callSid || owner === conferenceSid);
    return which === 'Twilio.CURRENT' ? own.at(-1) : own.find(({ now: { sid } }) => sid === which);
  }

  newestFirst(): Recording[] {
    return [...this.bySid.values()].reverse();
  }

  /** Where a recording's sound is: Twilio's `RecordingUrl`. */
  urlOf(sid: string): string {
    return `${this.means.address()}/2010-04-01/Accounts/${this.means.accountSid}/Recordings/${sid}`;
  }

  /** A WAV; undefined while there is none, or none any more. */
  soundOf(sid: string): Buffer | undefined {
    return this.bySid.has(sid) && existsSync(this.pathOf(sid)) ? readFileSync(this.pathOf(sid)) : undefined;
  }

  /** Its sound is gone for good; the record says so for whoever asks with `IncludeSoftDeleted`. */
  remove(recording: Recording): void {
    rmSync(this.pathOf(recording.sid), { force: true });
    this.keep({ ...recording, status: 'deleted' });
  }

  /** What has ended counts as ready; nothing is told any more. */
  stop(): void {
    for (const running of [...this.running.values()]) running.stop();
    for (const cancel of this.processing) cancel();
    for (const recording of this.bySid.values()) if (['processing', 'stopped'].includes(recording.status)) this.keep({ ...recording, status: 'completed' });
  }

  private pathOf(sid: string): string {
    return join(this.means.folder, `${sid}.wav`);
  }

  private keep(recording: Recording): Recording {
    const kept = { ...recording, updatedAt: this.means.timers.now().toISOString() };
    this.bySid.set(kept.sid, kept);
    if (['completed', 'absent', 'deleted'].includes(kept.status)) this.means.file.append(kept);
    return kept;
  }

  private finish({ recording, pcm }: Finished): void {
    this.running.delete(recording.sid);
    if (pcm.length > 0) writeFileSync(this.pathOf(recording.sid), writeWav(bytesOf(pcm), RATE, recording.channels));
    const cancel = this.means.timers.after(PROCESSING_MS, () => {
      this.processing.delete(cancel);
      const known = this.bySid.get(recording.sid);
      if (!known || known.status === 'deleted') return;
      this.tell(this.keep(pcm.length > 0 ? { ...known, status: 'completed' } : { ...known, status: 'absent', errorCode: SILENT }));
    });
    this.processing.add(cancel);
  }

  private tell(recording: Recording): void {
    const { callback, callSid, status, sid } = recording;
    if (!callback?.events.some((event) => event === status)) return;
    this.means.courier.send(sid, { about: `recording ${status}`, callSid, url: callback.url, method: callback.method, params: recordingParameters(recording, this.urlOf(sid)) });
  }
}

/** Twilio's code for a recording that is unavailable because it is silent. */
const SILENT = 16102;
