import type { MixedParty } from '../core/sound/mixed-party.js';
import { FRAME_SAMPLES, RATE, type Pcm } from '../core/sound/pcm.js';
import { SoundPlane } from '../core/sound/sound-plane.js';
import { SteppedTimers } from './stepped-timers.js';

/** A tone of one frequency, in samples. */
export const toneOf = (hertz: number, seconds: number, loudness = 8_000): Pcm =>
  Int16Array.from({ length: Math.round(seconds * RATE) }, (_, at) => loudness * Math.sin((2 * Math.PI * hertz * at) / RATE));

/** How loud one frequency is in sound: 0 is not there, 1 is as loud as a sample can be (Goertzel's algorithm). */
export function loudnessOf(hertz: number, pcm: Pcm): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / RATE);
  let [before, last] = [0, 0];
  for (const sample of pcm) [before, last] = [last, sample / 32_768 + turn * last - before];
  return (2 * Math.sqrt(Math.max(0, before * before + last * last - turn * before * last))) / pcm.length;
}

/** A plane of sound on a clock that is moved by hand. */
export class SoundStudio {
  readonly timers = new SteppedTimers();
  readonly plane = new SoundPlane(this.timers);

  party(): MixedParty {
    return this.plane.party();
  }

  /** What comes out of a tap while so much time passes. */
  during(milliseconds: number, tap: (listener: (frame: Pcm) => void) => () => void): Pcm {
    const frames: Pcm[] = [];
    const untap = tap((frame) => frames.push(frame));
    this.timers.pass(milliseconds);
    untap();
    const all = new Int16Array(frames.length * FRAME_SAMPLES);
    frames.forEach((frame, at) => all.set(frame, at * FRAME_SAMPLES));
    return all;
  }

  heardBy(party: MixedParty, milliseconds: number): Pcm {
    return this.during(milliseconds, (listener) => party.tapEar(listener));
  }
}
