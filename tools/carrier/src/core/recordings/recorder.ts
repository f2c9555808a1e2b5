import type { Clock } from '@pukar/kernel';
import { mix } from '../sound/mixing.js';
import type { FrameListener } from '../sound/party.js';
import { FRAME_MS, FRAME_SAMPLES, SILENT_FRAME, type Pcm } from '../sound/pcm.js';

/** Taps a mouth or an ear; gives back what takes the tap away. */
export type Tap = (listener: FrameListener) => () => void;

/** Louder than this (root mean square) is a voice and not a line's murmur. */
const QUIET = 200;

/** Whether somebody is heard in a frame. */
export function isVoice(frame: Pcm): boolean {
  if (frame === SILENT_FRAME) return false;
  let energy = 0;
  for (const sample of frame) energy += sample * sample;
  return energy / frame.length > QUIET * QUIET;
}

interface Source {
  readonly channel: number;
  readonly tap: Tap;
  untap: () => void;
}

/**
 * Writes down what is said on the exchange's clock: so many channels, each the sum of its sources. Time passes in it
 * whether or not anybody speaks, so silence is as long as it was.
 */
export class Recorder {
  private readonly channels: (Pcm | undefined)[][];
  private readonly sources = new Set<Source>();
  /** Frames written before the stretch that runs now. */
  private before = 0;
  private since: number | undefined;
  private pausedAt = 0;

  constructor(channels: 1 | 2, private readonly clock: Clock) {
    this.channels = Array.from({ length: channels }, () => []);
    this.since = this.now();
  }

  get isPaused(): boolean {
    return this.since === undefined;
  }

  /** Records a source from now on, until what is given back is called. */
  add(channel: number, tap: Tap): () => void {
    const source: Source = { channel, tap, untap: () => undefined };
    this.sources.add(source);
    if (!this.isPaused) this.listen(source);
    return () => {
      source.untap();
      this.sources.delete(source);
    };
  }

  pause(): void {
    this.before = this.length;
    this.since = undefined;
    this.pausedAt = this.now();
    for (const source of this.sources) source.untap();
  }

  /** Goes on: right behind what was recorded (`skip`), or behind a silence as long as the pause. */
  resume(pause: 'skip' | 'silence'): void {
    if (pause === 'silence') this.before += this.now() - this.pausedAt;
    this.since = this.now();
    for (const source of this.sources) this.listen(source);
  }

  /** Ends; the samples of each channel, a frame at least. */
  stop(): Pcm[] {
    const frames = Math.max(1, this.length);
    for (const source of this.sources) source.untap();
    this.sources.clear();
    return this.channels.map((channel) => {
      const pcm = new Int16Array(frames * FRAME_SAMPLES);
      channel.slice(0, frames).forEach((frame, at) => frame && pcm.set(frame, at * FRAME_SAMPLES));
      return pcm;
    });
  }

  private get length(): number {
    return this.before + (this.since === undefined ? 0 : this.now() - this.since);
  }

  private now(): number {
    return Math.floor(this.clock.now().getTime() / FRAME_MS);
  }

  private listen(source: Source): void {
    const channel = this.channels[source.channel] ?? [];
    let at = this.length;
    source.untap = source.tap((frame) => {
      // Silence needs no writing.
      const there = channel[at];
      if (frame !== SILENT_FRAME) channel[at] = there ? mix([there, frame]) : frame;
      at += 1;
    });
  }
}
