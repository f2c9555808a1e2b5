/** The telephone's sampling rate, in samples a second. */
export const TELEPHONE_HZ = 8000;

const CUTOFF_HZ = 3_650;
const HALF_WIDTH = 88;
const KAISER_BETA = 5.65;

/** The filters of a rate, one for each place that a sample of the telephone can have between two of the speech. */
interface Filters {
  readonly step: number;
  readonly phases: number;
  readonly taps: readonly Float64Array[];
}

const filtersOfRate = new Map<number, Filters>();

/**
 * Brings speech down to the telephone's 8 kHz. A windowed-sinc filter (Kaiser, about 60 dB) takes away what lies above
 * the telephone band first: left in, it would fold back as noise. Samples are −1 to 1.
 */
export function toTelephoneRate(samples: Float32Array, fromHz: number): Float32Array {
  const { step, phases, taps } = filtersFor(fromHz);
  // With silence at both ends no place of the filter has to be looked at twice: this loop is most of the time that a prompt takes.
  const padded = new Float64Array(samples.length + 2 * HALF_WIDTH);
  padded.set(samples, HALF_WIDTH);
  const out = new Float32Array(Math.ceil((samples.length * phases) / step));
  for (let i = 0; i < out.length; i += 1) out[i] = convolve(padded, Math.floor((i * step) / phases) + 1, taps[(i * step) % phases]!);
  return out;
}

function convolve(samples: Float64Array, start: number, filter: Float64Array): number {
  let [even, odd] = [0, 0];
  for (let tap = 0; tap < 2 * HALF_WIDTH; tap += 2) {
    even += samples[start + tap]! * filter[tap]!;
    odd += samples[start + tap + 1]! * filter[tap + 1]!;
  }
  return even + odd;
}

function filtersFor(fromHz: number): Filters {
  const known = filtersOfRate.get(fromHz);
  if (known) return known;
  const common = greatestCommonDivisor(fromHz, TELEPHONE_HZ);
  const phases = TELEPHONE_HZ / common;
  const made = { phases, step: fromHz / common, taps: Array.from({ length: phases }, (_, phase) => filterAt(phase / phases, fromHz)) };
  filtersOfRate.set(fromHz, made);
  return made;
}

function filterAt(fraction: number, fromHz: number): Float64Array {
  const cutoff = (2 * CUTOFF_HZ) / fromHz;
  const taps = Float64Array.from({ length: 2 * HALF_WIDTH }, (_, tap) => {
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
