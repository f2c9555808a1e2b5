import pg from 'pg';
import { median } from './percentiles.js';

/** What the machine does when nothing of ours runs. */
export interface Calibration {
  /** Milliseconds that a fixed piece of arithmetic takes. */
  readonly workMs: number;
  /** Milliseconds of a fixed statement of PostgreSQL, at the median. */
  readonly askMs: number;
}

const WORK = 4_000_000;
const ASKED = 150;
/** A machine that differs so much from what it does at its best is doing something else besides. */
const DISTURBED = 1.3;

export class Calibrating {
  private best: Calibration = { workMs: Infinity, askMs: Infinity };

  private constructor(private readonly database: pg.Client) {}

  static async on(connectionString: string): Promise<Calibrating> {
    const database = new pg.Client({ connectionString });
    await database.connect();
    const calibrating = new Calibrating(database);
    // The first is of a program that is not compiled yet.
    for (let n = 0; n < 3; n += 1) await calibrating.take();
    calibrating.best = { workMs: Infinity, askMs: Infinity };
    for (let n = 0; n < 3; n += 1) await calibrating.take();
    return calibrating;
  }

  async take(): Promise<Calibration> {
    const began = performance.now();
    let sum = 0;
    for (let n = 0; n < WORK; n += 1) sum = (sum + n * n) % 1_000_003;
    const workMs = performance.now() - began;
    const asked: number[] = [];
    for (let n = 0; n < ASKED; n += 1) {
      const at = performance.now();
      await this.database.query({ name: 'calibrate', text: 'select count(*) from generate_series(1, 200) n where n % $1 = 0', values: [1 + (sum % 5)] });
      asked.push(performance.now() - at);
    }
    const taken = { workMs, askMs: median(asked) };
    this.best = { workMs: Math.min(this.best.workMs, taken.workMs), askMs: Math.min(this.best.askMs, taken.askMs) };
    return taken;
  }

  /** Whether the machine was busy with something else at this moment. */
  isDisturbed({ workMs, askMs }: Calibration): boolean {
    return workMs > DISTURBED * this.best.workMs || askMs > DISTURBED * this.best.askMs;
  }

  end(): Promise<void> {
    return this.database.end();
  }
}
