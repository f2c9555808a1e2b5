/** What a party's ear gets from the carrier. `silence` also stops whatever was playing. */
export interface Sound {
  readonly kind: 'say' | 'play' | 'music' | 'ringback' | 'beep' | 'silence';
  /** The words, when they are known. */
  readonly text?: string | undefined;
  /** Their language, BCP-47. */
  readonly language?: string | undefined;
  /** Where on the carrier the audio is, as a path. */
  readonly url?: string | undefined;
  readonly durationMs?: number | undefined;
  /** Key tones to be heard, `w` for a pause. */
  readonly digits?: string | undefined;
  /** Whose ring-back tone: Twilio's `ringTone`. */
  readonly country?: string | undefined;
}

export const SILENCE: Sound = { kind: 'silence' };
export const MUSIC: Sound = { kind: 'music' };
export const RINGBACK: Sound = { kind: 'ringback' };
export const BEEP: Sound = { kind: 'beep', durationMs: 400 };
