import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

const WINDOW_MS = 24 * 3_600_000;
/** Five wrong ones in a day are somebody who mixes up two receipts; fifteen at all, of ten thousand, are a chance of one in six hundred and sixty. */
const IN_A_DAY = 5;
const EVER = 15;

/** Counts what was wrong about a ticket's receipt. A right one wipes out none of the wrong ones before it. */
@Injectable()
export class ReceiptTries {
  /** False when there were too many. Whoever asks about this ticket at the same moment waits for this transaction. */
  async hold(tx: Tx, ticketId: string, now: Date): Promise<boolean> {
    await tx.query('insert into vault.receipt_try (ticket_id, failures, since, ever) values ($1, 0, $2, 0) on conflict do nothing', [ticketId, now]);
    const [row] = await tx.query<{ failures: number; since: Date; ever: number }>('select failures, since, ever from vault.receipt_try where ticket_id = $1 for update', [ticketId]);
    const isOver = row!.since.getTime() + WINDOW_MS <= now.getTime();
    return row!.ever < EVER && (isOver || row!.failures < IN_A_DAY);
  }

  async count(tx: Tx, ticketId: string, now: Date): Promise<void> {
    await tx.query(
      `update vault.receipt_try set ever = ever + 1, failures = case when since <= $3 then 1 else failures + 1 end, since = case when since <= $3 or failures = 0 then $2::timestamptz else since end where ticket_id = $1`,
      [ticketId, now, new Date(now.getTime() - WINDOW_MS)],
    );
  }
}
