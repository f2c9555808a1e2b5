import { Injectable } from '@nestjs/common';
import { KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';

/** What is guarded against guessing: a caller, or the number that was keyed. */
export type Guarded = { readonly caller: string | undefined } | { readonly number: string };

/** How long failures are held against somebody. */
const WINDOW_MS = 60 * 60_000;
const FAILURES_ALLOWED = 5;
/** All callers who withhold their number share one counter: five would let any of them lock out the others. */
const FAILURES_ALLOWED_WITHHELD = 50;
/** How many counters that have run out each new failure clears away. */
const CLEARED_AT_ONCE = 10;

/** Counters of wrong ticket numbers. A caller and a number are kept as keyed hashes, and not longer than they count. */
@Injectable()
export class StatusTries {
  constructor(private readonly keys: KeyRing) {}

  hashOf(guarded: Guarded): Buffer {
    return 'number' in guarded ? this.keys.hash(guarded.number, 'status-try-number') : this.keys.hash(guarded.caller ?? 'withheld', 'status-try-caller');
  }

  isLocked(guarded: Guarded, failures: number): boolean {
    return failures >= ('caller' in guarded && guarded.caller === undefined ? FAILURES_ALLOWED_WITHHELD : FAILURES_ALLOWED);
  }

  /** Failures before this instant no longer count. */
  windowStart(now: Date): Date {
    return new Date(now.getTime() - WINDOW_MS);
  }

  /** Counts a failure against each. */
  async count(database: Database, guarded: readonly Guarded[], now: Date): Promise<void> {
    await database.query(
      `insert into grievances.status_try as t (guarded, failures, since) select distinct unnest($1::bytea[]), 1, $2::timestamptz
       on conflict (guarded) do update set
         failures = case when t.since < $3 then 1 else t.failures + 1 end,
         since = case when t.since < $3 then $2 else t.since end`,
      [guarded.map((one) => this.hashOf(one)), now, this.windowStart(now)],
    );
    await database.query(
      `delete from grievances.status_try where guarded in
         (select guarded from grievances.status_try where since < $1 order by since limit ${CLEARED_AT_ONCE} for update skip locked)`,
      [this.windowStart(now)],
    );
  }
}
