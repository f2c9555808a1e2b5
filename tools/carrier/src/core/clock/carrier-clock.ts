import type { Cancel, Timers } from '../timers.js';
import { UnderWay } from './under-way.js';

interface Plan {
  readonly at: number;
  readonly run: () => void;
  /** Stops the machine's own timer for it. */
  disarm: Cancel;
}

/** The longest delay that the platform's timers keep. */
const LONGEST = 2 ** 31 - 1;

/**
 * The carrier's clock. It goes with the machine's, or stands still and is moved on by a test. While it stands still, what is
 * planned for now still happens; what is planned for later waits for a step.
 */
export class CarrierClock implements Timers {
  private readonly plans = new Set<Plan>();
  private readonly work = new UnderWay();
  /** How far the carrier's time is from the machine's, in milliseconds. */
  private offset = 0;
  private stoodAt: number | undefined;
  private isMoving = false;
  private lastStep: Promise<void> = Promise.resolve();

  /** `startsAt`: the clock stands still at this instant; without it, it goes with the machine's. */
  constructor(startsAt?: Date) {
    if (startsAt) this.stoodAt = startsAt.getTime();
  }

  get mode(): 'real' | 'stepped' {
    return this.stoodAt === undefined ? 'real' : 'stepped';
  }

  now(): Date {
    return new Date(this.stoodAt ?? Date.now() + this.offset);
  }

  after(milliseconds: number, run: () => void): Cancel {
    const plan: Plan = { at: this.now().getTime() + Math.max(0, milliseconds), run, disarm: () => undefined };
    this.plans.add(plan);
    this.arm(plan);
    return () => {
      plan.disarm();
      this.plans.delete(plan);
    };
  }

  busy<T>(work: Promise<T>): Promise<T> {
    return this.work.add(work);
  }

  /** Waits until all that the carrier has under way at this instant is done. */
  settled(): Promise<void> {
    return this.work.settled();
  }

  /** Stands still from now on. */
  stand(): void {
    if (this.stoodAt !== undefined) return;
    this.stoodAt = this.now().getTime();
    this.rearm();
  }

  /** Goes with the machine's clock from now on, from where it stands. */
  go(): void {
    if (this.stoodAt === undefined) return;
    this.offset = this.stoodAt - Date.now();
    this.stoodAt = undefined;
    this.rearm();
  }

  /**
   * Moves a standing clock on. What was planned happens in its order, each only when all that the one before it set
   * going (requests to the application, speech) is done. What the application does by itself after it has answered
   * is not known here and not waited for.
   */
  step(milliseconds: number): Promise<void> {
    this.stand();
    this.lastStep = this.lastStep.catch(() => undefined).then(() => this.move(milliseconds));
    return this.lastStep;
  }

  private async move(milliseconds: number): Promise<void> {
    this.isMoving = true;
    try {
      await this.settled();
      const until = (this.stoodAt ?? 0) + milliseconds;
      for (let next = this.firstUntil(until); next && this.stoodAt !== undefined; next = this.firstUntil(until)) {
        this.stoodAt = Math.max(this.stoodAt, next.at);
        this.fire(next);
        await this.settled();
      }
      if (this.stoodAt !== undefined) this.stoodAt = until;
    } finally {
      this.isMoving = false;
      this.rearm();
    }
  }

  private firstUntil(until: number): Plan | undefined {
    let first: Plan | undefined;
    for (const plan of this.plans) if (plan.at <= until && (!first || plan.at < first.at)) first = plan;
    return first;
  }

  private fire(plan: Plan): void {
    plan.disarm();
    if (this.plans.delete(plan)) plan.run();
  }

  private rearm(): void {
    for (const plan of [...this.plans].sort((a, b) => a.at - b.at)) {
      plan.disarm();
      this.arm(plan);
    }
  }

  private arm(plan: Plan): void {
    if (this.stoodAt === undefined) {
      const timer = setTimeout(() => this.fire(plan), Math.min(Math.max(0, plan.at - this.now().getTime()), LONGEST));
      plan.disarm = () => clearTimeout(timer);
    } else if (plan.at <= this.stoodAt && !this.isMoving) {
      const timer = setImmediate(() => this.fire(plan));
      plan.disarm = () => clearImmediate(timer);
    } else plan.disarm = () => undefined;
  }
}
