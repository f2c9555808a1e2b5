import type { Database, Tx } from '@pukar/platform/database';

const WINDOW_MS = 15 * 60 * 1000;
const ALLOWED_TRIES = 8;

/** Counts sign-ins that were not right per login, known or not, so that guessing gets slow and says nothing about who exists. */
export class SignInTries {
  constructor(private readonly database: Database) {}

  /** Counts a try before its password is looked at, so that many at once are no more than one after the other; false beyond the eighth in 15 minutes. */
  async may(loginHash: Buffer, now: Date): Promise<boolean> {
    const [row] = await this.database.query<{ tries: number }>(
      `insert into access.sign_in_try as t (login_hash, failures, since) values ($1, 1, $2)
       on conflict (login_hash) do update set
         failures = case when t.since <= $3 then 1 else t.failures + 1 end,
         since = case when t.since <= $3 then excluded.since else t.since end
       returning failures as tries`,
      [loginHash, now, windowStart(now)],
    );
    return row!.tries <= ALLOWED_TRIES;
  }

  async forget(loginHash: Buffer, tx: Tx): Promise<void> {
    await tx.query('delete from access.sign_in_try where login_hash = $1', [loginHash]);
  }
}

const windowStart = (now: Date): Date => new Date(now.getTime() - WINDOW_MS);
