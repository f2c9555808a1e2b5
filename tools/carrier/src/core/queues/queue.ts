import type { Leg } from '../calls/leg.js';
import type { QueueSid } from '../sids.js';
import type { Timers } from '../timers.js';
import { Member } from './member.js';

/** How an Enqueue ended: the words of `QueueResult` (section 4 of the contract). */
export type QueueResult =
  | 'bridged'
  | 'bridging-in-process'
  | 'error'
  | 'hangup'
  | 'leave'
  | 'redirected'
  | 'redirected-from-bridged'
  | 'queue-full'
  | 'system-error';

export const DEFAULT_MAX_SIZE = 1_000;

/** Callers who wait in a row under one name, first come first. */
export class Queue {
  readonly createdAt: Date;
  updatedAt: Date;
  private readonly waiting: Member[] = [];
  private readonly wanting: ((member: Member) => void)[] = [];
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

  /** Undefined when the queue is full. */
  join(leg: Leg): Member | undefined {
    if (this.waiting.length >= this.maxSize) return undefined;
    const member = new Member(leg, this.timers.now());
    this.waiting.push(member);
    this.updatedAt = member.since;
    this.wanting.shift()?.(member);
    return member;
  }

  /** Gives the first who waits and is not taken yet, now or when one comes; whoever wants first is given first. */
  want(give: (member: Member) => void): () => void {
    const first = this.waiting.find((member) => !member.isTaken);
    if (first) give(first);
    else this.wanting.push(give);
    return () => {
      const at = this.wanting.indexOf(give);
      if (at >= 0) this.wanting.splice(at, 1);
    };
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
