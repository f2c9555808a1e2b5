import type { Clock } from '@pukar/kernel';

/** A clock that stands still until a test moves it. */
export class FixedClock implements Clock {
  constructor(private at: Date = new Date('2026-11-18T04:30:00Z')) {}

  now(): Date {
    return this.at;
  }

  advance(seconds: number): void {
    this.at = new Date(this.at.getTime() + seconds * 1000);
  }
}
