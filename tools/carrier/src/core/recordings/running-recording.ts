import type { Params } from '../params.js';
import { RATE, type Pcm } from '../sound/pcm.js';
import type { Recorder, Tap } from './recorder.js';
import type { Recording } from './recording.js';
import { interleave, trimSilence } from './trim.js';

/** A recording that has ended, with its samples. */
export interface Finished {
  readonly recording: Recording;
  readonly pcm: Pcm;
}

export interface RunningMeans {
  readonly changed: (recording: Recording) => Recording;
  readonly finished: (finished: Finished) => void;
  readonly url: string;
}

/** A recording while it runs. */
export class RunningRecording {
  private isOver = false;
  private pauseBehaviour: 'skip' | 'silence' = 'silence';

  constructor(
    public now: Recording,
    private readonly recorder: Recorder,
    private readonly shape: { readonly trims: boolean; readonly longestSeconds: number },
    private readonly means: RunningMeans,
  ) {}

  /** Records a mouth or an ear into a channel, until what is given back is called. */
  add(channel: number, tap: Tap): () => void {
    return this.recorder.add(channel, tap);
  }

  /** Silence in the place of what is said meanwhile; or nothing at all (`skip`). */
  pause(behaviour: 'skip' | 'silence'): void {
    if (this.recorder.isPaused) return;
    this.pauseBehaviour = behaviour;
    this.recorder.pause();
    this.now = this.means.changed({ ...this.now, status: 'paused' });
  }

  resume(): void {
    if (!this.recorder.isPaused) return;
    this.recorder.resume(this.pauseBehaviour);
    this.now = this.means.changed({ ...this.now, status: 'in-progress' });
  }

  /** Ends it; ending it twice does nothing. `status`: what it is called until its sound is ready. */
  stop(status: 'processing' | 'stopped' = 'processing'): Recording {
    if (this.isOver) return this.now;
    this.isOver = true;
    const whole = this.recorder.stop().map((channel) => channel.subarray(0, this.shape.longestSeconds * RATE));
    const channels = this.shape.trims ? trimSilence(whole) : whole;
    const durationSeconds = Math.ceil((channels[0]?.length ?? 0) / RATE);
    this.now = this.means.changed({ ...this.now, status, durationSeconds });
    this.means.finished({ recording: this.now, pcm: interleave(channels) });
    return this.now;
  }

  /** Ends it without a sound: there was nothing to be heard. */
  discard(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.recorder.stop();
    this.now = this.means.changed({ ...this.now, status: 'processing', durationSeconds: 0 });
    this.means.finished({ recording: this.now, pcm: new Int16Array(0) });
  }

  /** What the action of a Dial or a Record is told of it. */
  parameters(): Params {
    return { RecordingUrl: this.means.url, RecordingSid: this.now.sid, RecordingDuration: String(this.now.durationSeconds ?? 0) };
  }
}
