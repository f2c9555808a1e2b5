import type { Cancel, Timers } from '../core/timers.js';

/** A clock that a test of one part moves on by hand, in one go; the whole carrier's is `CarrierClock`. */
export class SteppedTimers implements Timers {
  private time = Date.parse('2025-11-21T10:00:00Z');
  private planned: { readonly at: number; readonly run: () => void }[] = [];

  now(): Date {
    return new Date(this.time);
  }

  after(milliseconds: number, run: () => void): Cancel {
    const plan = { at: this.time + milliseconds, run };
    this.planned.push(plan);
    return () => {
      this.planned = this.planned.filter((each) => each !== plan);
    };
  }

  busy<T>(work: Promise<T>): Promise<T> {
    return work;
  }

  /** Nothing is planned. */
  get isIdle(): boolean {
    return this.planned.length === 0;
  }

  /** Moves the clock on without running anything, as a computer that slept. */
  sleep(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** Lets time pass; what was planned for it runs in its order. */
  pass(milliseconds: number): void {
    const until = this.time + milliseconds;
    for (;;) {
      const next = this.planned.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.planned = this.planned.filter((each) => each !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = until;
  }
}
