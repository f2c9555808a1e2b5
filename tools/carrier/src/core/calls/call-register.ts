import type { CallSid } from '../sids.js';
import type { Leg } from './leg.js';

/** How many ended calls the list keeps. */
const KEPT = 50_000;

/** Every leg the carrier knows, oldest first. */
export class CallRegister {
  private readonly bySid = new Map<string, Leg>();

  add(leg: Leg): void {
    this.bySid.set(leg.sid, leg);
    if (this.bySid.size > KEPT) this.forgetOldest();
  }

  find(sid: string): Leg | undefined {
    return this.bySid.get(sid);
  }

  remove(sid: CallSid): void {
    this.bySid.delete(sid);
  }

  newestFirst(): Leg[] {
    return [...this.bySid.values()].reverse();
  }

  private forgetOldest(): void {
    for (const [sid, leg] of this.bySid) {
      if (!leg.isOver) continue;
      this.bySid.delete(sid);
      return;
    }
  }
}
