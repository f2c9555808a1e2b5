import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { callIdOf, lockCall, makeCallKnown, noteEvent } from '../persistence/call-rows.js';
import { OwedCallsPort } from '../ports/owed-calls.port.js';
import { SettleCall } from './settle-call.use-case.js';

/** A caller who rings the number for missed calls. */
export interface RejectedCall {
  readonly callSid: string;
  /** The caller's number as the carrier says it. */
  readonly from: string;
  readonly at: Date;
  readonly news: News;
}

/** Keeps that we owe a call to whoever rings the number for missed calls, before their line is rejected. A second time changes nothing. */
@Injectable()
export class RejectCall {
  constructor(
    private readonly database: Database,
    private readonly owed: OwedCallsPort,
    private readonly settle: SettleCall,
  ) {}

  async execute({ callSid, from, at, news }: RejectedCall): Promise<void> {
    const callId = callIdOf(callSid);
    await this.database.transaction(async (tx) => {
      await makeCallKnown(tx, { callSid, startedAt: at, rank: 'ringing' });
      await lockCall(tx, callId);
      if (!(await news.isNew(tx))) return;
      const [first] = await tx.query('update calls.call set was_rejected = true where id = $1 and not was_rejected returning 1', [callId]);
      if (first) {
        noteEvent(tx, callId, at, 'rejected');
        await this.owed.owe(tx, { callId, from, reason: 'rejected', at });
      }
      const { effects } = await this.settle.execute(tx, { callId, at, from });
      await news.changed(tx, first ? 'call-rejected' : 'nothing: rejected before', ...effects);
    });
  }
}
