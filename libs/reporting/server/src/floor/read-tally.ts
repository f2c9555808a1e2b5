import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { type FloorNow, replayFloor, spellsOf, type Tally, tallySpells } from '@pukar/reporting-core/domain';
import { readIntervals } from './persistence/interval-rows.js';
import { FloorBookPort } from './ports/floor-book.port.js';
import { uncountedTally } from './uncounted-tally.js';

/** More lines than a helpline writes in a day: whoever counts has been away for long, and the figures tell of what is counted. */
const MOST_UNCOUNTED = 100_000;

/** Figures as they are at one instant. */
export interface TallyNow {
  readonly tally: Tally;
  readonly floor: FloorNow;
  readonly now: Date;
}

/** What is counted, and what is not yet, and the time that still goes on, as of one snapshot of the rows: equal to a replay of the whole book. */
@Injectable()
export class ReadTally {
  constructor(
    private readonly database: Database,
    private readonly book: FloorBookPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(from: Date, until: Date): Promise<TallyNow> {
    return this.database.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read read only');
      const tally = await this.counted(tx, from, until);
      const presences = await this.book.lastPresences(tx);
      const now = this.clock.now();
      for (const presence of presences) tally.addAll(tallySpells(spellsOf([presence]), now.getTime()));
      return { tally, floor: replayFloor([...(await this.book.ofLiveCalls(tx)), ...presences]), now };
    });
  }

  private async counted(tx: Tx, from: Date, until: Date): Promise<Tally> {
    const tally = await readIntervals(tx, from, until);
    return tally.addAll(await uncountedTally(this.book, tx, await this.book.uncounted(tx, MOST_UNCOUNTED)));
  }
}
