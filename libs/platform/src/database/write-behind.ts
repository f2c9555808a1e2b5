import { isOfRows } from './database.js';
import { nobodyWaits } from './while-somebody-waits.js';

/** How and how often what was noted is written. */
export interface WritingBehind<T> {
  readonly everyMs: number;
  /** So many are written without waiting for the time, and no more of them together; where it is left out, all at their time. */
  readonly batch?: number;
  /** While it cannot be written no more than this is remembered; the oldest go first. */
  readonly most: number;
  /** What comes before each batch. It never rejects. */
  readonly before?: () => Promise<void>;
  /** Writes a batch, or nothing of it: one that fails is written again, and may have been written although nobody heard of it. */
  readonly write: (batch: readonly T[]) => Promise<void>;
  readonly failed: (error: unknown, batch: readonly T[]) => void;
  /** The database does not take this one, whenever and with whatever it comes: it is left out, and all others are written. */
  readonly refused: (error: unknown, note: T) => void;
  readonly dropped: (dropped: readonly T[]) => void;
}

/** Writes behind the back of whoever notes: in batches and in order, and while the database is away when it is back. */
export class WriteBehind<T> {
  private notes: T[] = [];
  private flushing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isAway = false;

  constructor(private readonly writing: WritingBehind<T>) {}

  start(): void {
    this.timer = setInterval(() => void this.flush(), this.writing.everyMs);
  }

  /** Ends, and writes what is left. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  note(note: T): void {
    this.notes.push(note);
    this.dropOldest();
    // While the database is away the timer tries it; each note would try it anew.
    if (this.notes.length >= (this.writing.batch ?? Infinity) && !this.isAway) void this.flush();
  }

  /** Writes what was noted until now. Never rejects: what could not be written is tried again with the next batch. */
  async flush(): Promise<void> {
    await this.flushing;
    this.flushing ??= nobodyWaits(() => this.writeAll()).finally(() => { this.flushing = undefined; });
    return this.flushing;
  }

  private async writeAll(): Promise<void> {
    await this.writing.before?.();
    // What is noted meanwhile is for the next time.
    let left = this.notes.length;
    while (left > 0) {
      const batch = this.notes.splice(0, Math.min(left, this.writing.batch ?? left));
      left -= batch.length;
      try {
        await this.put(batch);
        this.isAway = false;
      } catch (error) {
        this.isAway = true;
        this.writing.failed(error, batch);
        this.notes = [...batch, ...this.notes];
        return this.dropOldest();
      }
    }
  }

  /** What is refused for what it says would be refused again for ever, and all that is written with it: it is looked for by halves. Alone it is tried twice: another process may have written the same in that moment. */
  private async put(batch: readonly T[], isAgain = false): Promise<void> {
    try {
      await this.writing.write(batch);
    } catch (error) {
      if (!isOfRows(error)) throw error;
      if (batch.length === 1) return isAgain ? this.writing.refused(error, batch[0]!) : this.put(batch, true);
      const half = Math.ceil(batch.length / 2);
      await this.put(batch.slice(0, half));
      await this.put(batch.slice(half));
    }
  }

  private dropOldest(): void {
    const tooMany = this.notes.length - this.writing.most;
    if (tooMany > 0) this.writing.dropped(this.notes.splice(0, tooMany));
  }
}
