import type { Database } from '@pukar/platform/database';

/** What a run of the reconciler found, as it is kept for whoever looks whether all calls are accounted for. */
export interface RunFound {
  readonly listed: number;
  readonly made: number;
  readonly ended: number;
  readonly corrected: number;
  readonly legsEnded: number;
  readonly callersBrought: number;
  /** Calls that are over in the carrier's list and have no outcome here. */
  readonly withoutOutcome: number;
  /** Lines from our numbers to a telephone that no call of ours is. */
  readonly unknownLines: number;
  /** Calls of ours that the carrier does not list. */
  readonly unlisted: number;
}

export interface Run {
  readonly id: string;
  readonly number: string;
  readonly beganAt: Date;
  readonly since: Date;
  readonly tookMs: number;
  readonly failure: string | null;
}

export const NOTHING_FOUND: RunFound = { listed: 0, made: 0, ended: 0, corrected: 0, legsEnded: 0, callersBrought: 0, withoutOutcome: 0, unknownLines: 0, unlisted: 0 };
const KEPT_DAYS = 14;

/** Keeps a run, and forgets those of two weeks ago. */
export async function keepRun(database: Database, run: Run, found: RunFound): Promise<void> {
  await database.query(
    `insert into calls.reconciler_run (id, number, began_at, since, took_ms, failure, listed, made, ended, corrected, legs_ended, callers_brought, without_outcome, unlisted, unknown_lines)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [run.id, run.number, run.beganAt, run.since, run.tookMs, run.failure, found.listed, found.made, found.ended, found.corrected, found.legsEnded, found.callersBrought, found.withoutOutcome, found.unlisted, found.unknownLines],
  );
  await database.query('delete from calls.reconciler_run where began_at < $1', [new Date(run.beganAt.getTime() - KEPT_DAYS * 86_400_000)]);
}
