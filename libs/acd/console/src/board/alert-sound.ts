const HERTZ = 660;
const SECONDS = 0.25;
const LOUDNESS = 0.1;

/** One soft tone. A browser that allows no sound yet stays silent. */
export function soundAlert(): void {
  const audio = new AudioContext();
  const tone = new OscillatorNode(audio, { frequency: HERTZ });
  tone.connect(new GainNode(audio, { gain: LOUDNESS })).connect(audio.destination);
  tone.addEventListener('ended', () => void audio.close());
  tone.start();
  tone.stop(audio.currentTime + SECONDS);
}
