import type { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '@pukar/kernel';

/** Work that would keep the process from serving, done in a thread of its own: one piece at a time, in the order in which it was asked for. */
export class OneThread<Given, Found> {
  private queue: Promise<unknown> = Promise.resolve();
  private running: Worker | undefined;
  private isClosed = false;

  constructor(
    private readonly start: (given: Given) => Worker,
    private readonly limitMs: number,
  ) {}

  /** What the thread's first message says. `unfinished`: it took too long, or too much memory, and was stopped. */
  run(given: Given): Promise<Result<Found, 'unfinished'>> {
    const found = this.queue.then(() => this.runNow(given));
    this.queue = found.catch(() => undefined);
    return found;
  }

  /** Stops what runs; what waits and what comes is not begun. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.running?.terminate();
  }

  private async runNow(given: Given): Promise<Result<Found, 'unfinished'>> {
    if (this.isClosed) return err('unfinished');
    const thread = (this.running = this.start(given));
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Result<Found, 'unfinished'>>((resolve, reject) => {
        timer = setTimeout(() => resolve(err('unfinished')), this.limitMs);
        thread.once('message', (found: Found) => resolve(ok(found)));
        thread.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(err('unfinished')) : reject(error)));
        thread.once('exit', () => resolve(err('unfinished')));
      });
    } finally {
      clearTimeout(timer);
      this.running = undefined;
      await thread.terminate();
    }
  }
}
