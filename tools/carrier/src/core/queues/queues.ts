import type { NewSid } from '../sids.js';
import type { Timers } from '../timers.js';
import { DEFAULT_MAX_SIZE, Queue } from './queue.js';

/** The account's queues, made when first named. */
export class Queues {
  private readonly bySid = new Map<string, Queue>();

  constructor(private readonly newSid: NewSid, private readonly timers: Timers) {}

  /** The queue of that name; made when there is none. */
  open(friendlyName: string, maxSize = DEFAULT_MAX_SIZE): Queue {
    return this.named(friendlyName) ?? this.make(friendlyName, maxSize);
  }

  named(friendlyName: string): Queue | undefined {
    for (const queue of this.bySid.values()) if (queue.friendlyName === friendlyName) return queue;
    return undefined;
  }

  find(sid: string): Queue | undefined {
    return this.bySid.get(sid);
  }

  remove(queue: Queue): void {
    this.bySid.delete(queue.sid);
  }

  all(): Queue[] {
    return [...this.bySid.values()];
  }

  private make(friendlyName: string, maxSize: number): Queue {
    const queue = new Queue(this.newSid('QU'), friendlyName, maxSize, this.timers);
    this.bySid.set(queue.sid, queue);
    return queue;
  }
}
