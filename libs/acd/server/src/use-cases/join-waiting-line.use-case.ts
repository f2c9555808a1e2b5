import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { FloorChanges } from '../live/floor-changes.js';

/** Where every agent and every caller is, until there are pools that share no calls. */
export const MAIN_POOL = 'main';

/** Gives a caller a place in the waiting line, in the transaction that makes the call known. A second time changes nothing. */
@Injectable()
export class JoinWaitingLine {
  constructor(private readonly floor: FloorChanges) {}

  async execute(tx: Tx, caller: { readonly callId: string; readonly language: string; readonly at: Date }): Promise<{ pool: string }> {
    await tx.query('insert into acd.waiting (call_id, pool, language, joined_at) values ($1, $2, $3, $4) on conflict (call_id) do nothing', [
      caller.callId, MAIN_POOL, caller.language, caller.at,
    ]);
    this.floor.lineChanged(tx, MAIN_POOL);
    return { pool: MAIN_POOL };
  }
}
