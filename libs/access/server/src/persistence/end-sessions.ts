import type { Tx } from '@pukar/platform/database';

/** Ends somebody's open sessions: all, all `but` the one of this hash, or the one of this id. Gives how many it were. */
export async function endSessions(tx: Tx, staffId: string, now: Date, which: { readonly but?: string; readonly id?: string } = {}): Promise<number> {
  const ended = await tx.query(
    'update access.session set ended_at = $2 where staff_id = $1 and ended_at is null and ($3::bytea is null or token_hash <> $3) and ($4::uuid is null or id = $4) returning 1',
    [staffId, now, which.but ? Buffer.from(which.but, 'hex') : null, which.id ?? null],
  );
  return ended.length;
}
