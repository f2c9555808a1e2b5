import type { IdSource } from '@pukar/kernel';
import type { Tx } from '../database/database.js';
import type { Jobs } from '../jobs/jobs.js';

/** Something that happened, for other contexts to react to: ids, codes and counts only, never identity. */
export interface OutboxEvent {
  /** `context.what-happened`, past tense. */
  readonly event: string;
  /** What it is about; events about the same thing are handled one after the other, oldest first. */
  readonly about: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes events in the transaction that makes them true, and wakes the worker once it is committed. */
export class Outbox {
  constructor(
    private readonly ids: IdSource,
    private readonly jobs: Pick<Jobs, 'wake'>,
  ) {}

  add(tx: Tx, event: OutboxEvent): Promise<void> {
    tx.write('insert into platform.outbox (id, event, about, payload) values ($1, $2, $3, $4)', [
      this.ids.uuid(), event.event, event.about, event.payload,
    ]);
    tx.afterCommit(() => this.jobs.wake('outbox'));
    return Promise.resolve();
  }
}
