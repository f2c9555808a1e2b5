import type { Clock } from '@pukar/kernel';

/** Takes back what was planned. Harmless when it has already run. */
export type Cancel = () => void;

/**
 * The carrier's time: what it is, and what happens later. Everything timed in the carrier goes through it, but for the
 * keep-alive of the sockets, which is about the real network.
 */
export interface Timers extends Clock {
  /** Runs `run` once, `milliseconds` from now. */
  after(milliseconds: number, run: () => void): Cancel;
  /** Work that takes real time (a request, a voice): a clock that is stepped does not go on before it is done. */
  busy<T>(work: Promise<T>): Promise<T>;
}
