import { pcmOfWav } from './pcm-of-wav.js';
import { RATE, type Pcm } from './pcm.js';
import type { Wav } from './wav.js';

/** A piece of audio that can be played. */
export interface Clip {
  readonly durationMs: number;
  readonly text?: string | undefined;
  readonly language?: string | undefined;
  /** Its samples; undefined when its coding is not known here. Made when somebody first hears it. */
  samples(): Pcm | undefined;
}

/** What a WAV file says. */
export function clipOfWav(wav: Wav): Clip {
  const { durationMs, text, language } = wav;
  let made: Pcm | undefined;
  return { durationMs, text, language, samples: () => (made ??= pcmOfWav(wav)) };
}

/** Samples that are at hand. */
export const clipOf = (pcm: Pcm): Clip => ({ durationMs: Math.round((pcm.length * 1000) / RATE), samples: () => pcm });

/** Nothing to be heard for so long. */
export const silentClip = (durationMs: number): Clip => ({ durationMs, samples: () => undefined });
