import type { Tx } from '@pukar/platform/database';
import { hashOfToken } from '@pukar/platform/crypto';

const WINDOW_MS = 15 * 60 * 1000;
const ALLOWED_FAILURES = 8;

/** Logins are counted by a hash, known or not: the counter says nothing about who exists. */
const hashOfLogin = (login: string): Buffer => hashOfToken(`sign-in:${login}`);
const windowStart = (now: Date): Date => new Date(now.getTime() - WINDOW_MS);

/** Whether 8 sign-ins failed in the last 15 minutes. */
export async function areTooManyTries(tx: Tx, login: string, now: Date): Promise<boolean> {
  const [row] = await tx.query<{ failures: number }>('select forwarding.failed_sign_ins($1, $2) as failures', [hashOfLogin(login), windowStart(now)]);
  return (row?.failures ?? 0) >= ALLOWED_FAILURES;
}

/** One more failure. */
export async function countFailedTry(tx: Tx, login: string, now: Date): Promise<void> {
  await tx.query('select forwarding.count_failed_sign_in($1, $2, $3)', [hashOfLogin(login), now, windowStart(now)]);
}

/** A right password begins the count anew. */
export async function forgetFailedTries(tx: Tx, login: string): Promise<void> {
  await tx.query('select forwarding.forget_failed_sign_ins($1)', [hashOfLogin(login)]);
}
