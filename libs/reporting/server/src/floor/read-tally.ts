import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { daysOfShifts, EACH_AGENT, FLOOR, type FloorNow, type Fold, LINES_OF_FLOOR, type PlannedShift, replayFloor, type Tally } from '@pukar/reporting-core/domain';
import { readAgents, readIntervals, readTimeOfAgents } from './persistence/interval-rows.js';
import { FloorBookPort } from './ports/floor-book.port.js';
import { uncountedTally } from './uncounted-tally.js';

/** More lines than a helpline writes in a day: whoever counts has been away for long, and the figures tell of what is counted. */
const MOST_UNCOUNTED = 100_000;
const DAY_MS = 86_400_000;

/** What is counted, as of one instant. */
export interface CountedNow {
  readonly tally: Tally;
  readonly now: Date;
}

/** And the floor as it is then. */
export interface TallyNow extends CountedNow {
  readonly floor: FloorNow;
}

/** What is counted, and what is not yet, and the time that still goes on, as of one snapshot of the rows: equal to a replay of the whole book. */
@Injectable()
export class ReadTally {
  constructor(
    private readonly database: Database,
    private readonly book: FloorBookPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The floor by its quarters, and how it stands. */
  floor(from: Date, until: Date): Promise<TallyNow> {
    return this.atOnce(async (tx) => {
      const tally = await readIntervals(tx, from, until, LINES_OF_FLOOR);
      const { now, presences } = await this.goOn(tx, tally, [FLOOR]);
      return { tally, floor: replayFloor([...(await this.book.ofLiveCalls(tx)), ...presences]), now };
    });
  }

  /** Every agent, over whole days of India; and what those with a shift did on its days. */
  ofAgents(from: Date, until: Date, shifts: readonly PlannedShift[]): Promise<CountedNow> {
    const days: Date[] = [];
    for (let ms = from.getTime(); ms < until.getTime(); ms += DAY_MS) days.push(new Date(ms));
    return this.atOnce(async (tx) => {
      const tally = (await readAgents(tx, days)).addAll(await readTimeOfAgents(tx, daysOfShifts(shifts)));
      return { tally, now: (await this.goOn(tx, tally, [EACH_AGENT])).now };
    });
  }

  /** The floor by its quarters, and what each agent did, from the day before on: a night's shift began on it. */
  whole(from: Date, until: Date): Promise<CountedNow> {
    return this.atOnce(async (tx) => {
      const tally = (await readIntervals(tx, from, until, LINES_OF_FLOOR)).addAll(await readIntervals(tx, new Date(from.getTime() - DAY_MS), until, ['time-of-agent']));
      return { tally, now: (await this.goOn(tx, tally, [FLOOR, EACH_AGENT])).now };
    });
  }

  private atOnce<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read read only');
      return read(tx);
    });
  }

  /** Adds to what is counted what is not yet, and what goes on. */
  private async goOn(tx: Tx, tally: Tally, folds: readonly Fold[]) {
    tally.addAll(await uncountedTally(this.book, tx, await this.book.uncounted(tx, MOST_UNCOUNTED), folds));
    const presences = await this.book.lastPresences(tx);
    const now = this.clock.now();
    for (const fold of folds) tally.addAll(fold.time(presences, now));
    return { now, presences };
  }
}
