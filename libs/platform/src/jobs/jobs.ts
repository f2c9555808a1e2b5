import { Queue, Worker } from 'bullmq';
import type { Logger } from '../logging/logger.js';
import type { JobConnection } from './job-connection.js';

/** What a worker can be woken for. A job carries nothing: the truth is in the tables it looks at, and at the carrier. */
export const JOB_QUEUES = ['outbox', 'messages', 'reconciling'] as const;
export type JobQueue = (typeof JOB_QUEUES)[number];

/** Whoever took a job and does not say within this that they are still at it is gone: it is given to the next one. BullMQ's own 30 s, looked at every 30 s, come to 59. */
const LOCK_MS = 2_000;
const LOOK_FOR_GONE_MS = 1_000;
/** However often that was wrong (a process that stood still): what is run twice changes nothing, for the rows say what is due. */
const ANY_NUMBER = 1_000_000;

/** How a worker takes a job. */
export const TAKEN = { lockDuration: LOCK_MS, stalledInterval: LOOK_FOR_GONE_MS, maxStalledCount: ANY_NUMBER } as const;

/** Wakes workers. A lost wake-up costs time, never work: sweeps find what is due. */
export class Jobs {
  private readonly queues = new Map<JobQueue, Queue>();
  /** Wake-ups that are not queued yet, and whether another came since. */
  private readonly onTheirWay = new Map<JobQueue, boolean>();
  /** Work that this process does itself. */
  private readonly here = new Map<JobQueue, () => Promise<unknown>>();
  private readonly going = new Set<Promise<unknown>>();
  private isClosing = false;

  constructor(
    private readonly connection: JobConnection,
    private readonly logger: Logger,
  ) {}

  /** While one is on its way (for as long as the queues are away) those that come are one more. */
  wake(queue: JobQueue): void {
    if (this.onTheirWay.has(queue)) {
      this.onTheirWay.set(queue, true);
      return;
    }
    this.onTheirWay.set(queue, false);
    const work = this.isClosing ? undefined : this.here.get(queue);
    const woken: Promise<unknown> = (work ? work() : this.queue(queue).add('wake', {}, { removeOnComplete: true, removeOnFail: true }))
      .catch((error: unknown) => this.logger.warn({ err: error, queue }, 'a wake-up did not come through; the sweep will find the work'))
      .finally(() => {
        this.going.delete(woken);
        const isAnother = this.onTheirWay.get(queue);
        this.onTheirWay.delete(queue);
        if (isAnother) this.wake(queue);
      });
    this.going.add(woken);
  }

  /** This process does that work: what wakes it here goes through no queue, which would be a dozen statements. Wake-ups that come while it is at it are one more. */
  doHere(queue: JobQueue, work: () => Promise<unknown>): void {
    this.here.set(queue, work);
  }

  /** How many wake-ups of each queue stand where. */
  async counts(): Promise<{ readonly queue: JobQueue; readonly state: string; readonly count: number }[]> {
    const counted = await Promise.all(JOB_QUEUES.map(async (queue) => Object.entries(await this.queue(queue).getJobCounts('waiting', 'active', 'delayed', 'failed')).map(([state, count]) => ({ queue, state, count }))));
    return counted.flat();
  }

  async close(): Promise<void> {
    this.isClosing = true;
    await Promise.all(this.going);
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: JobQueue): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const made = new Queue(name, { connection: this.connection });
    made.on('error', (error) => this.logger.warn({ err: error, queue: name }, 'queue error'));
    this.queues.set(name, made);
    return made;
  }
}

/** A round of work that is going on when the process ends has this long to come to its end. */
const ROUND_ENDS_WITHIN_MS = 5_000;

/** Told how a round of work ended, and after how long. */
export type RoundEnded = (name: string, outcome: 'done' | 'failed', seconds: number) => void;

/** Runs what is due whenever a wake-up comes, and on a sweep in case none did. */
export class JobWorkers {
  private readonly workers: Worker[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly rounds = new Set<Promise<void>>();

  constructor(
    private readonly connection: JobConnection,
    private readonly logger: Logger,
    private readonly ended: RoundEnded = () => undefined,
  ) {}

  /** `work` must be safe to run at any time, any number of times, in several processes at once. `atOnce`: so many wake-ups reach it while it is at it. */
  on(queue: JobQueue, work: () => Promise<unknown>, sweepMs: number, atOnce = 1): void {
    const worker = new Worker(queue, async () => { await work(); }, { connection: this.connection, concurrency: atOnce, ...TAKEN });
    worker.on('error', (error) => this.logger.warn({ err: error, queue }, 'worker error'));
    worker.on('failed', (_job, error) => this.logger.error({ err: error, queue }, 'a job failed'));
    this.workers.push(worker);
    this.every(sweepMs, queue, work);
  }

  /** Runs `work` every `periodMs`, never twice at once in this process. */
  every(periodMs: number, name: string, work: () => Promise<unknown>): void {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      const began = performance.now();
      const over = (outcome: 'done' | 'failed'): void => this.ended(name, outcome, (performance.now() - began) / 1_000);
      const round = work()
        .then(() => over('done'), (error: unknown) => {
          over('failed');
          this.logger.error({ err: error, sweep: name }, 'a sweep failed');
        })
        .finally(() => { busy = false; this.rounds.delete(round); });
      this.rounds.add(round);
    }, periodMs);
    this.timers.push(timer);
  }

  /** Begins nothing more, and waits until what goes on has ended, or has had the time: what is cut off is found again by its rows. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    const ended = Promise.all([...this.rounds, ...this.workers.map((worker) => worker.close())]);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([ended, new Promise((resolve) => { timer = setTimeout(resolve, ROUND_ENDS_WITHIN_MS); })]);
    clearTimeout(timer);
  }
}
