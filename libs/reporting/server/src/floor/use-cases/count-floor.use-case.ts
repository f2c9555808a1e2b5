import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { EACH_AGENT, FLOOR } from '@pukar/reporting-core/domain';
import { FloorBookPort } from '../ports/floor-book.port.js';
import { addToIntervals } from '../persistence/interval-rows.js';
import { uncountedTally } from '../uncounted-tally.js';

/** How many lines are counted in one transaction. */
const AT_ONCE = 2_000;

/**
 * Counts what was written into the floor's book since. Which lines those are is a table of their numbers, written with them and
 * taken away with what they change: numbers come out of order, transactions commit out of order, and no line is counted twice or
 * never. A process that dies in the middle has counted nothing.
 */
@Injectable()
export class CountFloor {
  constructor(
    private readonly database: Database,
    private readonly book: FloorBookPort,
  ) {}

  /** Gives how many lines were counted; none where another worker is counting. */
  async execute(): Promise<number> {
    let counted = 0;
    for (;;) {
      const some = await this.database.transaction((tx) => this.some(tx));
      counted += some;
      if (some < AT_ONCE) return counted;
    }
  }

  private async some(tx: Tx): Promise<number> {
    const [lock] = await tx.query<{ taken: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken', ['reporting:floor']);
    if (!lock?.taken) return 0;
    const ids = await this.book.uncounted(tx, AT_ONCE);
    if (ids.length === 0) return 0;
    await addToIntervals(tx, await uncountedTally(this.book, tx, ids, [FLOOR, EACH_AGENT]));
    await this.book.settle(tx, ids);
    return ids.length;
  }
}
