import type { Clock } from '@pukar/kernel';

/** A clock that stands where it was set. */
export class SteppedClock implements Clock {
  private at = new Date(0);

  now(): Date {
    return this.at;
  }

  set(at: number): void {
    this.at = new Date(at);
  }
}
