import type { Wave } from './wave.js';

/** Steps of a waveform: enough for a wide screen, little enough to stay in the row. */
export const WAVEFORM_STEPS = 600;

/**
 * The loudness of each channel over time, in equal steps, one channel after the other; 255 is the loudest a sample can be. Each
 * step is the largest sample in it, by a curve that makes a quiet voice visible.
 */
export function waveformOf(bytes: Uint8Array, wave: Wave, steps = WAVEFORM_STEPS): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + wave.at, wave.length);
  const samples = wave.length / wave.step;
  const drawn = new Uint8Array(steps * wave.channels);
  for (let sample = 0; sample < samples; sample += 1) {
    const step = Math.min(steps - 1, Math.floor((sample / samples) * steps));
    for (let channel = 0; channel < wave.channels; channel += 1) {
      const loud = Math.round(255 * Math.sqrt(Math.abs(view.getInt16(sample * wave.step + channel * 2, true)) / 32_768));
      const at = channel * steps + step;
      if (loud > (drawn[at] ?? 0)) drawn[at] = Math.min(255, loud);
    }
  }
  return drawn;
}
