import type { Clock } from '@pukar/kernel';

/** Takes back what was planned. Harmless when it has already run. */
export type Cancel = () => void;

/** The carrier's time: what it is, and what happens later. Real in a running carrier; a test may step its own. */
export interface Timers extends Clock {
  /** Runs `run` once, `milliseconds` from now. */
  after(milliseconds: number, run: () => void): Cancel;
}

/** The longest delay that the platform's timers keep. */
const LONGEST = 2 ** 31 - 1;

export const realTimers: Timers = {
  now: () => new Date(),
  after(milliseconds, run) {
    const timer = setTimeout(run, Math.min(milliseconds, LONGEST));
    return () => clearTimeout(timer);
  },
};
