import { levelled, PEAK, samplesIn, encodeMulaw, TELEPHONE_HZ, writeWav } from '@pukar/platform/sound';

const NO_LANGUAGE = 'zxx';
const BEAT_SECONDS = 0.6;
const QUIETER = 0.5;

/** Half tones above A3 of a calm pentatonic tune (the notes of raga Bhupali), one a beat; `null` lets the last note ring on. */
const TUNE = [0, null, 2, 4, 7, null, 9, 7, 12, null, 9, 7, 4, null, 2, null, 4, 7, 9, null, 7, 4, 2, null, 0, 2, 4, null, 2, null, 0, null];

const pitch = (halfTones: number): number => 220 * 2 ** (halfTones / 12);

/**
 * Music for those who wait: about `seconds` of a quiet plucked tune over a steady drone, as a WAV file for the telephone.
 * The length is rounded to whole beats of the tune, and what rings past the end is heard at the beginning, so that it
 * goes round without a gap or a click.
 */
export function melody(seconds: number): Buffer {
  const beats = Math.max(4, Math.round(seconds / BEAT_SECONDS));
  const length = samplesIn(beats * BEAT_SECONDS * 1000);
  const out = drone(length);
  for (let beat = 0; beat < beats; beat += 1) {
    const note = TUNE[beat % TUNE.length];
    if (typeof note === 'number') pluck(out, samplesIn(beat * BEAT_SECONDS * 1000), pitch(note));
  }
  return music(levelled(out).map((x) => x * QUIETER));
}

/** Two soft low notes, tuned so that a whole number of waves fits the length. */
function drone(length: number): Float32Array {
  const waves = [pitch(0), pitch(7)].map((hz) => Math.round((hz * length) / TELEPHONE_HZ));
  const swells = Math.max(1, Math.round(length / TELEPHONE_HZ / 6));
  return Float32Array.from({ length }, (_, i) => {
    const swell = 0.75 + 0.25 * Math.sin((2 * Math.PI * swells * i) / length);
    return waves.reduce((sum, wave) => sum + 0.09 * swell * Math.sin((2 * Math.PI * wave * i) / length), 0);
  });
}

function pluck(out: Float32Array, start: number, hz: number): void {
  const attack = samplesIn(12);
  for (let i = 0; i < samplesIn(2400); i += 1) {
    const time = i / TELEPHONE_HZ;
    const loudness = Math.min(1, i / attack) * Math.exp(-2.6 * time);
    const wave = Math.sin(2 * Math.PI * hz * time) + 0.35 * Math.exp(-3 * time) * Math.sin(4 * Math.PI * hz * time);
    const at = (start + i) % out.length;
    out[at] = out[at]! + 0.3 * loudness * wave;
  }
}

/** `rings` rings of the Indian ring-back tone, as a WAV file: 400 Hz wavering by 25 Hz, 0.4 s on, 0.2 s off, 0.4 s on, 2 s off (ITU-T E.180). */
export function ringTone(rings = 1): Buffer {
  const cycle = samplesIn(3000);
  return music(
    Float32Array.from({ length: rings * cycle }, (_, i) => {
      const time = (i % cycle) / TELEPHONE_HZ;
      const sounds = time < 0.4 || (time >= 0.6 && time < 1);
      return sounds ? PEAK * QUIETER * Math.sin(2 * Math.PI * 400 * time) * (0.6 + 0.4 * Math.cos(2 * Math.PI * 25 * time)) : 0;
    }),
  );
}

/** `ms` milliseconds of silence, as a WAV file: the breath between two groups of digits. */
export const silence = (ms: number): Buffer => writeWav({ mulaw: encodeMulaw(new Float32Array(samplesIn(ms))), text: '', language: NO_LANGUAGE });

const music = (samples: Float32Array): Buffer => writeWav({ mulaw: encodeMulaw(samples), text: '♪', language: NO_LANGUAGE });
