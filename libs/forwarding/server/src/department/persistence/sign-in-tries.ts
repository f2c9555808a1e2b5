import type { Tx } from '@pukar/platform/database';
import { hashOfToken } from '@pukar/platform/crypto';

const WINDOW_MS = 15 * 60 * 1000;
const ALLOWED_TRIES = 8;

/** Logins are counted by a hash, known or not: the counter says nothing about who exists. */
const hashOfLogin = (login: string): Buffer => hashOfToken(`sign-in:${login}`);
const windowStart = (now: Date): Date => new Date(now.getTime() - WINDOW_MS);

/** Counts a try before its password is looked at, so that many at once are no more than one after the other; false beyond the eighth in 15 minutes. */
export async function mayTry(tx: Tx, login: string, now: Date): Promise<boolean> {
  const [row] = await tx.query<{ tries: number }>('select forwarding.count_failed_sign_in($1, $2, $3) as tries', [hashOfLogin(login), now, windowStart(now)]);
  return row!.tries <= ALLOWED_TRIES;
}

/** A right password begins the count anew. */
export async function forgetTries(tx: Tx, login: string): Promise<void> {
  await tx.query('select forwarding.forget_failed_sign_ins($1)', [hashOfLogin(login)]);
}
