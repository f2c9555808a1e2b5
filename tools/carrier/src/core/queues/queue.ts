import type { Leg } from '../calls/leg.js';
import type { QueueSid } from '../sids.js';
import type { Timers } from '../timers.js';

/** How an Enqueue ended: the words of `QueueResult` (section 4 of the contract). */
export type QueueResult = 'hangup' | 'leave' | 'redirected' | 'queue-full' | 'system-error';

/** A leg that waits. */
export interface Member {
  readonly leg: Leg;
  readonly since: Date;
}

export const DEFAULT_MAX_SIZE = 1_000;

/** Callers who wait in a row under one name, first come first. */
export class Queue {
  readonly createdAt: Date;
  updatedAt: Date;
  private readonly waiting: Member[] = [];
  private waitedSeconds = 0;
  private hasLeft = 0;

  constructor(
    readonly sid: QueueSid,
    public friendlyName: string,
    public maxSize: number,
    private readonly timers: Timers,
  ) {
    this.createdAt = this.updatedAt = timers.now();
  }

  get members(): readonly Member[] {
    return this.waiting;
  }

  /** Seconds, over those who have left; 0 while nobody has. */
  get averageWaitSeconds(): number {
    return this.hasLeft === 0 ? 0 : Math.round(this.waitedSeconds / this.hasLeft);
  }

  /** False when the queue is full. */
  join(leg: Leg): boolean {
    if (this.waiting.length >= this.maxSize) return false;
    this.waiting.push({ leg, since: this.timers.now() });
    this.updatedAt = this.timers.now();
    return true;
  }

  /** Seconds that the leg waited. */
  leave(leg: Leg): number {
    const at = this.waiting.findIndex((member) => member.leg === leg);
    const [member] = at < 0 ? [] : this.waiting.splice(at, 1);
    if (!member) return 0;
    const seconds = this.waitSecondsOf(member);
    this.waitedSeconds += seconds;
    this.hasLeft += 1;
    this.updatedAt = this.timers.now();
    return seconds;
  }

  /** `Front`, or a call's id. */
  member(which: string): Member | undefined {
    return which === 'Front' ? this.waiting[0] : this.waiting.find(({ leg }) => leg.sid === which);
  }

  /** 1 is the front; 0 is nowhere. */
  positionOf(leg: Leg): number {
    return this.waiting.findIndex((member) => member.leg === leg) + 1;
  }

  waitSecondsOf(member: Member): number {
    return Math.floor((this.timers.now().getTime() - member.since.getTime()) / 1000);
  }
}
