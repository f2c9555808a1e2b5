import { FRAME_SAMPLES, SILENT_FRAME, type Pcm } from './pcm.js';

const sum = new Int32Array(FRAME_SAMPLES);

/** All voices at once: their sum, held at the loudest and the lowest that 16 bits can say. One voice alone stays as it is. */
export function mix(voices: readonly Pcm[]): Pcm {
  const [first] = voices;
  if (!first) return SILENT_FRAME;
  if (voices.length === 1) return first;
  sum.fill(0);
  for (const voice of voices) {
    for (let at = 0; at < FRAME_SAMPLES; at += 1) sum[at] = (sum[at] ?? 0) + (voice[at] ?? 0);
  }
  const mixed = new Int16Array(FRAME_SAMPLES);
  for (let at = 0; at < FRAME_SAMPLES; at += 1) mixed[at] = Math.max(-32_768, Math.min(32_767, sum[at] ?? 0));
  return mixed;
}
