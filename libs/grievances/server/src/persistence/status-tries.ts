import { Injectable } from '@nestjs/common';
import type { TicketNumber } from '@pukar/grievances-core/domain';
import { KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { storedTicket, type StoredTicket, type TicketRow } from './ticket-row.js';

/** How long failures are held against somebody. */
const WINDOW_MS = 60 * 60_000;
const FAILURES_ALLOWED = 5;
/** All callers who withhold their number share one counter: five would let any of them lock out the others. */
const FAILURES_ALLOWED_WITHHELD = 50;
/** How many counters that have run out each try clears away. */
const CLEARED_AT_ONCE = 10;

/** What one try came to: locked before it, or the ticket, if there is one of that number. */
export interface Tried {
  readonly isLocked: boolean;
  readonly found: StoredTicket | undefined;
}

interface TriedRow extends TicketRow {
  readonly failed: number;
  readonly of_caller: number;
  readonly of_number: number | null;
}

/**
 * Counters of wrong ticket numbers, of each caller and of each number that was keyed. A caller and a number are kept as keyed hashes,
 * and not longer than they count.
 */
@Injectable()
export class StatusTries {
  constructor(private readonly keys: KeyRing) {}

  /**
   * Looks a number up and counts the try, in one statement: tries that come at the same moment take the rows of their counters one after
   * the other, and each sees those before it. A right number waits for its turn too, and adds nothing. `number` is undefined where what
   * was keyed can be none, `caller` where it is withheld.
   */
  async try(database: Database, number: TicketNumber | undefined, caller: string | undefined, now: Date): Promise<Tried> {
    const [ofCaller, ofNumber] = [this.keys.hash(caller ?? 'withheld', 'status-try-caller'), number === undefined ? null : this.keys.hash(number, 'status-try-number')];
    const before = new Date(now.getTime() - WINDOW_MS);
    // Rows are taken in the order of their keys, so that two tries never wait for each other.
    const [row] = await database.query<TriedRow>(
      `with found as (select * from grievances.ticket where number = $1),
       tried as (select (case when exists (select from found) then 0 else 1 end) as failed),
       counted as (
         insert into grievances.status_try as s (guarded, failures, since)
         select guarded, failed, $4::timestamptz from unnest(array_remove(array[$2::bytea, $3::bytea], null)) guarded, tried order by guarded
         on conflict (guarded) do update set
           failures = excluded.failures + case when s.since < $5 then 0 else s.failures end,
           since = case when s.since < $5 or s.failures = 0 then excluded.since else s.since end
         returning guarded, failures)
       select failed, (select failures from counted where guarded = $2) as of_caller, (select failures from counted where guarded = $3) as of_number, f.*
       from tried left join found f on true`,
      [number ?? null, ofCaller, ofNumber, now, before],
    );
    await this.clear(database, before);
    const { failed, of_caller: callers, of_number: numbers } = row!;
    const isLocked = callers - failed >= (caller === undefined ? FAILURES_ALLOWED_WITHHELD : FAILURES_ALLOWED) || (numbers ?? 0) - failed >= FAILURES_ALLOWED;
    return { isLocked, found: row!.id ? storedTicket(row!) : undefined };
  }

  private async clear(database: Database, before: Date): Promise<void> {
    await database.query(
      `delete from grievances.status_try where guarded in
         (select guarded from grievances.status_try where since < $1 order by since limit ${CLEARED_AT_ONCE} for update skip locked)`,
      [before],
    );
  }
}
