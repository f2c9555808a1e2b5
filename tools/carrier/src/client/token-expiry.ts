import type { Timers } from '../core/timers.js';

/** Ends a browser's line when its token expires, unless a fresh one has come. */
export class TokenExpiry {
  private cancel = (): void => undefined;

  constructor(
    private readonly timers: Timers,
    private readonly expired: () => void,
  ) {}

  at(expiresAt: Date): void {
    this.cancel();
    this.cancel = this.timers.after(expiresAt.getTime() - this.timers.now().getTime(), this.expired);
  }

  stop(): void {
    this.cancel();
  }
}
