import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { lockCall, noteEvent } from '../persistence/call-rows.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';

/** Keeps that whom we rang heard the announcement, however their call ends then. A second time changes nothing. */
@Injectable()
export class NoteAnnounced {
  constructor(private readonly settle: SettleCall) {}

  async execute(tx: Tx, callId: string, at: Date): Promise<void> {
    if (!(await lockCall(tx, callId))?.isOurs) return;
    const first = await tx.query('update calls.call set announced_at = $2 where id = $1 and announced_at is null returning 1', [callId, at]);
    if (first.length === 0) return;
    await noteEvent(tx, callId, at, 'announced');
    await this.settle.execute(tx, { callId, at });
  }
}
