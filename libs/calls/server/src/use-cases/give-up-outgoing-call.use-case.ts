import { Injectable } from '@nestjs/common';
import { rankNumber } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';
import { lockCall } from '../persistence/call-rows.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { SettleCall } from './settle-call.use-case.js';

/** Takes back a call of ours that was not dialled yet: it ends with its outcome, and leaves the line and its agent. */
@Injectable()
export class GiveUpOutgoingCall {
  constructor(
    private readonly line: WaitingLinePort,
    private readonly settle: SettleCall,
  ) {}

  /** False for one that was dialled, that is over, or that is not ours. */
  async execute(tx: Tx, callId: string, at: Date): Promise<boolean> {
    const call = await lockCall(tx, callId);
    const [row] = await tx.query<{ isFree: boolean }>(`select direction = 'outgoing' and dial_began_at is null and ended_at is null as "isFree" from calls.call where id = $1`, [callId]);
    if (!call || !row?.isFree) return false;
    await this.line.leave(tx, { callId, as: 'abandoned', at });
    await tx.query('update calls.call set rank = $2, ended_at = $3 where id = $1', [callId, rankNumber('ended'), at]);
    await this.settle.execute(tx, { callId, at });
    return true;
  }
}
