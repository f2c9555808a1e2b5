import type { Database, Tx } from '@pukar/platform/database';

const WINDOW_MS = 15 * 60 * 1000;
const ALLOWED_FAILURES = 8;

/** Counts failed sign-ins per login, known or not, so that guessing gets slow and says nothing about who exists. */
export class SignInTries {
  constructor(private readonly database: Database) {}

  async areTooMany(loginHash: Buffer, now: Date): Promise<boolean> {
    const [row] = await this.database.query<{ failures: number }>('select failures from access.sign_in_try where login_hash = $1 and since > $2', [loginHash, windowStart(now)]);
    return (row?.failures ?? 0) >= ALLOWED_FAILURES;
  }

  async count(loginHash: Buffer, now: Date): Promise<void> {
    await this.database.query(
      `insert into access.sign_in_try as t (login_hash, failures, since) values ($1, 1, $2)
       on conflict (login_hash) do update set
         failures = case when t.since <= $3 then 1 else t.failures + 1 end,
         since = case when t.since <= $3 then excluded.since else t.since end`,
      [loginHash, now, windowStart(now)],
    );
  }

  async forget(loginHash: Buffer, tx: Tx): Promise<void> {
    await tx.query('delete from access.sign_in_try where login_hash = $1', [loginHash]);
  }
}

const windowStart = (now: Date): Date => new Date(now.getTime() - WINDOW_MS);
