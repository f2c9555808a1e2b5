import type { Pcm } from './pcm.js';
import type { Sound } from './sound.js';

/**
 * One leg's part in the sound: what it says and what it hears. Frames are 20 ms: 160 samples of 16 bits at 8 kHz.
 * Whoever gets a frame leaves it as it is: others get the same one.
 */
export interface Party {
  /** Plays to this party alone; replaces what was playing. SILENCE stops it. */
  play(sound: Sound): void;
  /** Whose voices it hears; replaces what was. */
  listenTo(others: readonly Party[]): void;
  /** A muted mouth is heard by nobody. */
  mute(on: boolean): void;
  /** What it says, frame by frame on the exchange's clock (silence while it is muted or has no device), until taken back. */
  tapMouth(listener: FrameListener): () => void;
  /** What it hears, likewise. */
  tapEar(listener: FrameListener): () => void;
}

export type FrameListener = (frame: Pcm) => void;

/** The sound of a device, as the exchange sees it. */
export interface Handset {
  /** The next 20 ms of what it says; undefined when nothing has come. Asked once a frame. */
  next(): Pcm | undefined;
  /** The next 20 ms of what it is to hear. */
  hear(frame: Pcm): void;
}
