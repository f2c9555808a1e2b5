import type { Clip } from './clip.js';
import type { Pcm } from './pcm.js';

/** What a party's ear gets from the carrier. `silence` also stops whatever was playing. */
export interface Sound {
  readonly kind: 'say' | 'play' | 'music' | 'ringback' | 'beep' | 'silence';
  /** The words, when they are known. */
  readonly text?: string | undefined;
  /** Their language, BCP-47. */
  readonly language?: string | undefined;
  readonly durationMs?: number | undefined;
  /** What is said or played. */
  readonly samples?: (() => Pcm | undefined) | undefined;
  /** Key tones to be heard, `w` for a pause. */
  readonly digits?: string | undefined;
  /** Whose ring-back tone: Twilio's `ringTone`. */
  readonly country?: string | undefined;
}

/** What a device is told of a sound, for its screen. */
export type SoundInWords = Pick<Sound, 'kind' | 'text' | 'language' | 'durationMs'>;

export const inWords = ({ kind, text, language, durationMs }: Sound): SoundInWords => ({ kind, text, language, durationMs });

export const soundOf = (kind: 'say' | 'play', { text, language, durationMs, samples }: Clip): Sound => ({ kind, text, language, durationMs, samples });

export const SILENCE: Sound = { kind: 'silence' };
export const MUSIC: Sound = { kind: 'music' };
export const RINGBACK: Sound = { kind: 'ringback' };
export const BEEP: Sound = { kind: 'beep', durationMs: 400 };
