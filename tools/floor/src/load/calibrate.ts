import { loadavg } from 'node:os';
import type pg from 'pg';
import { percentile } from './percentiles.js';

export interface Calibration {
  /** Milliseconds that a fixed piece of arithmetic takes. */
  readonly workMs: number;
  /** A question to PostgreSQL and its answer, at the median and the 99th percentile, in milliseconds. */
  readonly askMs: readonly [number, number];
  readonly load: number;
}

/** What the machine does when the helpline does nothing: figures of a busy machine say little of the product. */
export async function calibrate(database: pg.Client): Promise<Calibration> {
  const began = performance.now();
  let sum = 0;
  for (let n = 0; n < 20_000_000; n += 1) sum = (sum + n * n) % 1_000_003;
  const workMs = performance.now() - began;
  const asked: number[] = [];
  for (let n = 0; n < 300; n += 1) {
    const at = performance.now();
    await database.query('select 1 as one, $1::int', [sum]);
    asked.push(performance.now() - at);
  }
  return { workMs, askMs: [percentile(asked, 50), percentile(asked, 99)], load: loadavg()[0]! };
}

export const told = ({ workMs, askMs, load }: Calibration): string => `arithmetic ${workMs.toFixed(0)} ms, a question to PostgreSQL ${askMs[0].toFixed(2)} ms (p99 ${askMs[1].toFixed(1)} ms), load of the machine ${load.toFixed(1)}`;
