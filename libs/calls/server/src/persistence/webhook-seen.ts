import type { Tx } from '@pukar/platform/database';

/**
 * Notes a webhook's key in the transaction of its effect; false when it was here before. A delivery that runs beside the
 * first waits for it. Nothing to check without a key: it is our own doing.
 */
export async function isFirstSight(tx: Tx, key: string | undefined, at: Date): Promise<boolean> {
  if (!key) return true;
  const noted = await tx.query('insert into calls.webhook_seen (key, at) values ($1, $2) on conflict do nothing returning 1', [key, at]);
  return noted.length > 0;
}

const KEPT_HOURS = 48;

/** Forgets keys that no carrier repeats any more. */
export async function forgetOldWebhooks(where: Pick<Tx, 'query'>, now: Date): Promise<void> {
  await where.query('delete from calls.webhook_seen where at < $1', [new Date(now.getTime() - KEPT_HOURS * 3_600_000)]);
}
