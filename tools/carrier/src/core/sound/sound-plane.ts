import type { Cancel, Timers } from '../timers.js';
import { MixedParty } from './mixed-party.js';
import { FRAME_MS } from './pcm.js';

/** After a longer stop than this (a sleeping computer) what was missed is let go. */
const MOST_CAUGHT_UP_FRAMES = 250;

/**
 * The exchange's sound: moves it on by 20 ms at a time, on the carrier's clock, for those parties whose mouth or ear
 * somebody is at. While there are none, it stands still and costs nothing.
 */
export class SoundPlane {
  private readonly awake = new Set<MixedParty>();
  private cancel: Cancel | undefined;
  private done = 0;

  constructor(private readonly timers: Timers) {}

  /** A party of one leg. */
  party(): MixedParty {
    return new MixedParty({
      now: () => this.frameNow(),
      stir: (party, isNeeded) => this.stir(party, isNeeded),
      after: (milliseconds, run) => this.timers.after(milliseconds, run),
    });
  }

  stop(): void {
    this.awake.clear();
    this.cancel?.();
    this.cancel = undefined;
  }

  private frameNow(): number {
    return Math.floor(this.timers.now().getTime() / FRAME_MS);
  }

  private stir(party: MixedParty, isNeeded: boolean): void {
    if (isNeeded) this.awake.add(party);
    else this.awake.delete(party);
    if (this.awake.size === 0) this.stop();
    else if (!this.cancel) {
      this.done = this.frameNow();
      this.plan();
    }
  }

  private plan(): void {
    this.cancel?.();
    const next = (this.done + 1) * FRAME_MS - this.timers.now().getTime();
    this.cancel = this.timers.after(Math.max(1, next), () => this.catchUp());
  }

  private catchUp(): void {
    const now = this.frameNow();
    this.done = Math.max(this.done, now - MOST_CAUGHT_UP_FRAMES);
    while (this.done < now && this.awake.size > 0) {
      for (const party of this.awake) party.move(this.done);
      this.done += 1;
    }
    if (this.awake.size > 0) this.plan();
    else this.cancel = undefined;
  }
}
