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
}

const RETRY_SECONDS = [1, 2, 5, 15, 60, 300];

/** Hands outbox rows to their handlers, oldest first; a row is done only when every handler of its event has committed. */
export class OutboxDispatcher {
  private running: Promise<number> | undefined;
  private again = false;

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
      for (;;) {
        const outcome = await this.next();
        if (outcome === 'nothing due') break;
        if (outcome === 'done') finished += 1;
      }
    } while (this.again);
    return finished;
  }

  private async next(): Promise<'done' | 'failed' | 'nothing due'> {
    let row: OutboxRow | undefined;
    try {
      return await this.database.transaction(async (tx) => {
        row = await claimOldest(tx, this.clock.now());
        if (!row) return 'nothing due';
        await this.handle(row, tx);
        tx.write('update platform.outbox set done_at = $2 where id = $1', [row.id, this.clock.now()]);
        return 'done';
      });
    } catch (error) {
      if (!row) throw error;
      this.logger.error({ err: error, outboxId: row.id, event: row.event, attempts: row.attempts + 1 }, 'an outbox event failed and will be tried again');
      await this.postpone(row, error);
      return 'failed';
    }
  }

  /** By each handler that has not handled it. */
  private async handle(row: OutboxRow, tx: Tx): Promise<void> {
    const handlers = this.handlers.filter(({ event }) => event === row.event);
    const first = await tx.query<{ handler: string }>('insert into platform.outbox_handled (outbox_id, handler) select $1::uuid, unnest($2::text[]) on conflict do nothing returning handler', [row.id, handlers.map(({ name }) => name)]);
    const names = new Set(first.map(({ handler }) => handler));
    for (const handler of handlers) if (names.has(handler.name)) await handler.handle(row.payload, tx, row);
  }

  private async postpone(row: OutboxRow, error: unknown): Promise<void> {
    const seconds = RETRY_SECONDS[Math.min(row.attempts, RETRY_SECONDS.length - 1)]!;
    const dueAt = new Date(this.clock.now().getTime() + seconds * 1000);
    await this.database.query('update platform.outbox set attempts = attempts + 1, due_at = $2, last_error = $3 where id = $1', [
      row.id, dueAt, error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown',
    ]);
  }
}

/** The oldest due row that no other worker holds and that no older open row about the same thing precedes. */
async function claimOldest(tx: Tx, now: Date): Promise<OutboxRow | undefined> {
  const rows = await tx.query<OutboxRow>(
    `select id, event, about, payload, attempts from platform.outbox o
     where done_at is null and due_at <= $1
       and not exists (select 1 from platform.outbox older where older.about = o.about and older.done_at is null and older.id < o.id)
     order by due_at, id limit 1 for update skip locked`,
    [now],
  );
  return rows[0];
}
