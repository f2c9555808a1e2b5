import { isVoice } from '../recordings/recorder.js';
import type { Cancel, Timers } from '../timers.js';
import type { Conference } from './conference.js';
import type { Participant } from './participant.js';

/** So long without a voice, and somebody has stopped speaking. */
const PAUSE_MS = 1_000;

/** Tells who begins and stops speaking, where the conference's callbacks want it (`speaker`). */
export function watchSpeech(conference: Conference, timers: Timers): void {
  if (!conference.wants('participant-speech-start')) return;
  const taps = new Map<Participant, () => void>();
  conference.watch({
    joined: (participant) => taps.set(participant, listen(conference, participant, timers)),
    left: (participant) => {
      taps.get(participant)?.();
      taps.delete(participant);
    },
  });
}

function listen(conference: Conference, participant: Participant, timers: Timers): () => void {
  let stopSoon: Cancel | undefined;
  const untap = participant.leg.party.tapMouth((frame) => {
    if (!isVoice(frame)) return;
    if (stopSoon) stopSoon();
    else conference.report('participant-speech-start', participant);
    stopSoon = timers.after(PAUSE_MS, () => {
      stopSoon = undefined;
      conference.report('participant-speech-stop', participant);
    });
  });
  return () => {
    untap();
    stopSoon?.();
  };
}
