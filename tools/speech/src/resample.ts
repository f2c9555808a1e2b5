/** The telephone's sampling rate, in samples a second. */
export const TELEPHONE_HZ = 8000;

const CUTOFF_HZ = 3_650;
const HALF_WIDTH = 88;
const KAISER_BETA = 5.65;

/**
 * Brings speech down to the telephone's 8 kHz. A windowed-sinc filter (Kaiser, about 60 dB) takes away what lies above
 * the telephone band first: left in, it would fold back as noise. Samples are −1 to 1.
 */
export function toTelephoneRate(samples: Float32Array, fromHz: number): Float32Array {
  const common = greatestCommonDivisor(fromHz, TELEPHONE_HZ);
  const phases = TELEPHONE_HZ / common;
  const step = fromHz / common;
  const filters = Array.from({ length: phases }, (_, phase) => filterAt(phase / phases, fromHz));
  const out = new Float32Array(Math.ceil((samples.length * phases) / step));
  for (let i = 0; i < out.length; i += 1) {
    const position = i * step;
    out[i] = convolve(samples, Math.floor(position / phases) - HALF_WIDTH + 1, filters[position % phases]!);
  }
  return out;
}

function convolve(samples: Float32Array, start: number, filter: Float32Array): number {
  const first = Math.max(0, -start);
  const last = Math.min(filter.length, samples.length - start);
  let sum = 0;
  for (let tap = first; tap < last; tap += 1) sum += samples[start + tap]! * filter[tap]!;
  return sum;
}

function filterAt(fraction: number, fromHz: number): Float32Array {
  const cutoff = (2 * CUTOFF_HZ) / fromHz;
  const taps = Float32Array.from({ length: 2 * HALF_WIDTH }, (_, tap) => {
    const distance = tap - HALF_WIDTH + 1 - fraction;
    return cutoff * sinc(cutoff * distance) * kaiser(distance / HALF_WIDTH);
  });
  const gain = taps.reduce((sum, tap) => sum + tap, 0);
  return taps.map((tap) => tap / gain);
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

const kaiser = (x: number): number => (Math.abs(x) >= 1 ? 0 : besselI0(KAISER_BETA * Math.sqrt(1 - x * x)) / besselI0(KAISER_BETA));

function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-10 * sum; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
