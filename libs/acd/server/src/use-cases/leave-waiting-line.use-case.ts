import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { FloorChanges } from '../live/floor-changes.js';

interface Left {
  readonly pool: string;
  readonly queue: string;
}

/**
 * Takes a caller out of the waiting line: they talk, hung up, or were sent away. Claims are the caller's of this to end. Who
 * talked counts as having talked, although their hanging up was heard first.
 */
@Injectable()
export class LeaveWaitingLine {
  constructor(private readonly floor: FloorChanges) {}

  /** Gives whether the call was waiting until now. */
  async execute(tx: Tx, leaving: { readonly callId: string; readonly as: 'talking' | 'abandoned' | 'sent-away' | 'failed' | 'call-back' | 'message'; readonly at: Date }): Promise<boolean> {
    const { callId, as, at } = leaving;
    const [left] = await tx.query<Left>('update acd.waiting set left_at = $2, left_as = $3 where call_id = $1 and left_at is null returning pool, queue', [callId, at, as]);
    const corrected = left || as !== 'talking' ? [] : await tx.query<Left>(`update acd.waiting set left_at = $2, left_as = 'talking' where call_id = $1 and left_as = 'abandoned' returning pool, queue`, [callId, at]);
    for (const { queue } of left ? [left] : corrected) this.floor.book.note(tx, { kind: 'left-queue', at, callId, queue, detail: { as } });
    if (left) this.floor.lineChanged(tx, left.pool);
    return left !== undefined;
  }
}
