/**
 * The server's time on this screen. Every answer that carries the server's time is heard; between two answers the screen's
 * own clock only counts on, so a computer whose clock is wrong still shows right timers.
 */
export class ServerClock {
  private ahead = 0;

  constructor(private readonly ownNow: () => number = Date.now) {}

  hear(serverTime: string): void {
    this.ahead = Date.parse(serverTime) - this.ownNow();
  }

  /** How far the server's clock is ahead of this screen's own, in milliseconds. */
  get aheadMs(): number {
    return this.ahead;
  }

  now(): Date {
    return new Date(this.ownNow() + this.ahead);
  }
}
