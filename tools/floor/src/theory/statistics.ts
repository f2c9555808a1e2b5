/**
 * Batches of calls whose means are compared. Waits of calls that follow each other are alike, those of long batches hardly:
 * so the spread of the batches' means says how sure the mean of all is (method of batch means, A. M. Law, "Simulation Modeling and Analysis", 9.5.3).
 */
export const BATCHES = 51;
/** Student's t with 50 degrees of freedom, 99.9 %, two-sided. */
const T_999 = 3.496;

export interface Estimate {
  readonly mean: number;
  /** Half the width of the 99.9 % interval. */
  readonly within: number;
  /** How alike neighbouring batches are, from -1 to 1: near 0 when batches are long enough. */
  readonly likeness: number;
}

/** The mean of values in the order in which they came about, and its interval; what does not fill the last batch is left out. */
export function estimate(values: Float64Array): Estimate {
  const size = Math.floor(values.length / BATCHES);
  const means = Array.from({ length: BATCHES }, (_, nth) => meanOf(values.subarray(nth * size, (nth + 1) * size)));
  const mean = meanOf(means);
  const off = means.map((one) => one - mean);
  const squares = off.reduce((sum, one) => sum + one * one, 0);
  const neighbours = off.slice(1).reduce((sum, one, nth) => sum + one * off[nth]!, 0);
  return { mean, within: T_999 * Math.sqrt(squares / (BATCHES - 1) / BATCHES), likeness: squares === 0 ? 0 : neighbours / squares };
}

function meanOf(values: ArrayLike<number> & Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
