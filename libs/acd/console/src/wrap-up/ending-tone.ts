const HERTZ = 880;
const BEEPS_AT = [0, 0.25] as const;
const BEEP_SECONDS = 0.12;
const LOUDNESS = 0.06;

/** Two short beeps, unlike any ring; gives back what silences them. A browser that allows no sound yet stays silent. */
export function playEndingTone(): () => void {
  const audio = new AudioContext();
  audio.resume().then(() => {
    if (audio.state !== 'running') return;
    for (const at of BEEPS_AT) {
      const tone = new OscillatorNode(audio, { frequency: HERTZ });
      tone.connect(new GainNode(audio, { gain: LOUDNESS })).connect(audio.destination);
      tone.start(audio.currentTime + at);
      tone.stop(audio.currentTime + at + BEEP_SECONDS);
    }
  }, () => undefined);
  return () => void audio.close().catch(() => undefined);
}
