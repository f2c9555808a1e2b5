/** The Indian ring: two short bursts of 400 Hz, then two seconds of nothing (ITU-T E.180, list of tones used in national networks). */
const HERTZ = 400;
const WARBLE_HERTZ = 25;
const BURSTS_AT = [0, 0.6] as const;
const BURST_SECONDS = 0.4;
const CYCLE_MS = 3_000;
const LOUDNESS = 0.15;

/** Rings until stopped. A browser that allows no sound yet begins with the next key or click. */
export function startRingTone(): () => void {
  const audio = new AudioContext();
  const wake = () => void audio.resume();
  const cycle = () => { if (audio.state === 'running') for (const at of BURSTS_AT) burst(audio, audio.currentTime + at); };
  const timer = setInterval(cycle, CYCLE_MS);
  window.addEventListener('keydown', wake);
  window.addEventListener('pointerdown', wake);
  audio.resume().then(cycle, () => undefined);
  return () => {
    clearInterval(timer);
    window.removeEventListener('keydown', wake);
    window.removeEventListener('pointerdown', wake);
    void audio.close();
  };
}

function burst(audio: AudioContext, at: number): void {
  const tone = new OscillatorNode(audio, { frequency: HERTZ });
  const warble = new OscillatorNode(audio, { frequency: WARBLE_HERTZ });
  const depth = new GainNode(audio, { gain: LOUDNESS / 2 });
  const volume = new GainNode(audio, { gain: LOUDNESS / 2 });
  warble.connect(depth).connect(volume.gain);
  tone.connect(volume).connect(audio.destination);
  for (const source of [tone, warble]) {
    source.start(at);
    source.stop(at + BURST_SECONDS);
  }
}
