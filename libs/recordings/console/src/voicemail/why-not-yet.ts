import type { RecordingView, VoicemailAbout } from '@pukar/recordings-core/contracts';

/** What became of a sound on this desk: its playing began, or it cannot be played. */
export type Met = 'begun' | 'unplayable';

interface Work {
  readonly recordings: readonly Pick<RecordingView, 'id' | 'state'>[];
  readonly met: Readonly<Record<string, Met>>;
  /** The agent said what it came to, rather than leaving the outcome that stood there. */
  readonly isChosen: boolean;
  readonly isRegistered: boolean;
  readonly about: VoicemailAbout;
}

/**
 * Why a voicemail is not finished yet: nobody deals with a message that they have not heard, so that the key that took one, pressed
 * again, finishes nothing. Where there is nothing to hear, somebody says what it came to; of a statement that is not written down, always. Null: it may be finished.
 */
export function whyNotYet({ recordings, met, isChosen, isRegistered, about }: Work): 'unheard' | 'unchosen' | 'unwritten' | null {
  if (isRegistered) return null;
  const playable = recordings.filter(({ id, state }) => state === 'kept' && met[id] !== 'unplayable');
  if (playable.some(({ id }) => met[id] !== 'begun')) return 'unheard';
  if (about === 'statement') return isChosen ? null : 'unwritten';
  return playable.length > 0 || isChosen ? null : 'unchosen';
}
