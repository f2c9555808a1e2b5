import type { CallSid } from '../sids.js';
import type { Leg } from './leg.js';

/** How many ended calls the list keeps. */
const KEPT = 50_000;

/** Every leg the carrier knows, oldest first. */
export class CallRegister {
  private readonly bySid = new Map<string, Leg>();
  private readonly going = new Set<Leg>();

  /** `entered`: told of each leg that comes. */
  constructor(private readonly entered: (leg: Leg) => void = () => undefined) {}

  add(leg: Leg): void {
    this.bySid.set(leg.sid, leg);
    this.going.add(leg);
    leg.lifetime.addEventListener('abort', () => this.going.delete(leg), { once: true });
    this.entered(leg);
    if (this.bySid.size > KEPT) this.forgetOldest();
  }

  find(sid: string): Leg | undefined {
    return this.bySid.get(sid);
  }

  remove(sid: CallSid): void {
    this.bySid.delete(sid);
  }

  /** The newest call that goes on and comes from that number. */
  newestGoingFrom(number: string): Leg | undefined {
    return [...this.going].reverse().find(({ facts }) => facts.from === number && facts.parentSid === undefined);
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
