import type { Address, Leg } from '../calls/leg.js';

/** Somebody dials the queue and takes a caller out of it. */
export interface Taking {
  readonly by: Leg;
  /** Followed on the caller's leg before the two are connected. */
  readonly url?: Address | undefined;
  /** Told when the caller is ready to talk. */
  readonly connected: () => void;
  /** Told when the caller is gone, or was led elsewhere. */
  readonly gone: () => void;
  /** Resolves when whoever took the caller has ended the conversation. */
  readonly over: Promise<void>;
}

/** A leg that waits in a queue. */
export class Member {
  /** Resolves when somebody takes the caller out. */
  readonly taken: Promise<Taking>;
  isTaken = false;
  private tell!: (taking: Taking) => void;

  constructor(readonly leg: Leg, readonly since: Date) {
    this.taken = new Promise((resolve) => {
      this.tell = resolve;
    });
  }

  take(taking: Taking): void {
    this.isTaken = true;
    this.tell(taking);
  }
}
