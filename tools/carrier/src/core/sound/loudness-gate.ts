import type { Party } from './party.js';
import type { Pcm } from './pcm.js';

/** Softer than this (root mean square of 16-bit samples, −42 dB) is silence. */
const THRESHOLD = 250;

/** So much sound in a row is a voice: 60 ms. */
const LOUD_FRAMES = 3;

/** So much silence in a row is silence, not a breath between two words: 400 ms. */
const QUIET_FRAMES = 20;

/** Tells sound from silence, frame by frame. */
export class LoudnessGate {
  private isOpen: boolean | undefined;
  private loud = 0;
  private quiet = 0;

  /** Whether there is sound, when that has changed or is known for the first time. */
  take(frame: Pcm): boolean | undefined {
    const isLoud = loudnessIn(frame) > THRESHOLD;
    this.loud = isLoud ? this.loud + 1 : 0;
    this.quiet = isLoud ? 0 : this.quiet + 1;
    if (this.isOpen !== true && this.loud >= LOUD_FRAMES) return (this.isOpen = true);
    if (this.isOpen !== false && this.quiet >= QUIET_FRAMES) return (this.isOpen = false);
    return undefined;
  }
}

/** Tells whether a party hears something, at first and at every change, until taken back. */
export function watchEar(party: Party, tell: (hearsSomething: boolean) => void): () => void {
  const gate = new LoudnessGate();
  return party.tapEar((frame) => {
    const change = gate.take(frame);
    if (change !== undefined) tell(change);
  });
}

function loudnessIn(frame: Pcm): number {
  let sum = 0;
  for (const sample of frame) sum += sample * sample;
  return Math.sqrt(sum / frame.length);
}
