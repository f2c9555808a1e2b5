import type { Clock } from '@pukar/kernel';
import type { Database, Tx } from '../database/database.js';
import type { Logger } from '../logging/logger.js';
import type { OutboxHandler } from './outbox-handler.js';

interface OutboxRow {
  readonly id: string;
  readonly event: string;
  readonly about: string;
  readonly payload: unknown;
  readonly attempts: number;
  /** Names of handlers that have handled it. */
  readonly handled: readonly string[];
}

/** So many events, each about something else, are handled in one transaction: what their handlers ask in the same moment is one way to the database, and they are committed together. */
const MOST_TOGETHER = 8;
const RETRY_SECONDS = [1, 2, 5, 15, 60, 300];

/**
 * Hands outbox rows to their handlers, oldest first; a row is done only when every handler of its event has committed. Where one of those
 * that were handled together fails, nothing of them is saved, and each is handled by itself: one that fails keeps no other from its end.
 */
export class OutboxDispatcher {
  private running: Promise<number> | undefined;
  private again = false;
  /** So many of the next are handled by themselves. */
  private alone = 0;

  constructor(
    private readonly database: Database,
    private readonly handlers: readonly OutboxHandler[],
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    const names = handlers.map((handler) => handler.name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice) throw new Error(`two outbox handlers are called ${twice}`);
  }

  /** Works until nothing is due; a call while one is running makes that one look again. Gives how many rows it finished. */
  async drain(): Promise<number> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.work().finally(() => { this.running = undefined; });
    return this.running;
  }

  private async work(): Promise<number> {
    let finished = 0;
    do {
      this.again = false;
      for (let seen = await this.next(); seen !== 'nothing due'; seen = await this.next()) finished += seen;
    } while (this.again);
    return finished;
  }

  /** Gives how many were finished. */
  private async next(): Promise<number | 'nothing due'> {
    let rows: OutboxRow[] = [];
    try {
      return await this.database.transaction(async (tx) => {
        rows = await claimOldest(tx, this.clock.now(), this.alone > 0 ? 1 : MOST_TOGETHER);
        if (rows.length === 0) return 'nothing due';
        // What several workers lock of several things they lock in one order.
        rows.sort((one, other) => (one.about < other.about ? -1 : 1));
        // None may ask anything any more when the transaction ends.
        const ended = await Promise.allSettled(rows.map((row) => this.handle(row, tx)));
        for (const one of ended) if (one.status === 'rejected') throw one.reason;
        tx.write('update platform.outbox set done_at = $2 where id = any($1::uuid[])', [rows.map(({ id }) => id), this.clock.now()]);
        this.alone = Math.max(0, this.alone - 1);
        return rows.length;
      });
    } catch (error) {
      const [row, ...others] = rows;
      if (!row) throw error;
      if (others.length > 0) this.alone = rows.length;
      else await this.postpone(row, error);
      return 0;
    }
  }

  /** By each handler that has not handled it. */
  private async handle(row: OutboxRow, tx: Tx): Promise<void> {
    const handlers = this.handlers.filter(({ event, name }) => event === row.event && !row.handled.includes(name));
    if (handlers.length > 0) tx.write('insert into platform.outbox_handled (outbox_id, handler) select $1::uuid, unnest($2::text[])', [row.id, handlers.map(({ name }) => name)]);
    for (const handler of handlers) await handler.handle(row.payload, tx, row);
  }

  private async postpone(row: OutboxRow, error: unknown): Promise<void> {
    this.alone = Math.max(0, this.alone - 1);
    this.logger.error({ err: error, outboxId: row.id, event: row.event, attempts: row.attempts + 1 }, 'an outbox event failed and will be tried again');
    const seconds = RETRY_SECONDS[Math.min(row.attempts, RETRY_SECONDS.length - 1)]!;
    const dueAt = new Date(this.clock.now().getTime() + seconds * 1000);
    await this.database.query('update platform.outbox set attempts = attempts + 1, due_at = $2, last_error = $3 where id = $1', [
      row.id, dueAt, error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown',
    ]);
  }
}

/** The oldest due rows that no other worker holds, each about something else, and none that an older open row about the same thing precedes. */
function claimOldest(tx: Tx, now: Date, most: number): Promise<OutboxRow[]> {
  return tx.query<OutboxRow>(
    `select id, event, about, payload, attempts, array(select handler from platform.outbox_handled where outbox_id = o.id) as handled from platform.outbox o
     where done_at is null and due_at <= $1
       and not exists (select 1 from platform.outbox older where older.about = o.about and older.done_at is null and older.id < o.id)
     order by due_at, id limit $2 for update skip locked`,
    [now, most],
  );
}
