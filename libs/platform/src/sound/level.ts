import { TELEPHONE_HZ } from './resample.js';

/** The loudest sample of every prompt, −3 dBFS: all prompts are equally loud and none is clipped. */
export const PEAK = 10 ** (-3 / 20);

const AUDIBLE = 0.01;

/** Scales samples so that the loudest is at {@link PEAK}. Silence stays silence. */
export function levelled(samples: Float32Array): Float32Array {
  const peak = samples.reduce((max, x) => Math.max(max, Math.abs(x)), 0);
  return peak === 0 ? samples : samples.map((x) => (x * PEAK) / peak);
}

/** Cuts the silence at both ends of levelled samples, then leaves `headMs` before and `tailMs` after, in milliseconds. */
export function trimmed(samples: Float32Array, headMs: number, tailMs: number): Float32Array {
  const first = samples.findIndex((x) => Math.abs(x) > AUDIBLE);
  if (first < 0) return new Float32Array(0);
  const last = samples.findLastIndex((x) => Math.abs(x) > AUDIBLE);
  const head = samplesIn(headMs);
  const out = new Float32Array(head + last - first + 1 + samplesIn(tailMs));
  out.set(samples.subarray(Math.max(0, first - head), Math.min(samples.length, last + 1 + samplesIn(tailMs))), Math.max(0, head - first));
  return out;
}

/** How many samples at the telephone rate last `ms` milliseconds. */
export const samplesIn = (ms: number): number => Math.round((ms * TELEPHONE_HZ) / 1000);
