import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { Inbox, type Delivery } from '@pukar/platform/inbox';
import { callIdOf, lockCall, makeCallKnown, noteEvent } from '../persistence/call-rows.js';
import { SettleCall } from './settle-call.use-case.js';

/** A caller who wanted a person, and is told when they reach one again. */
export interface CallerTurnedAway {
  readonly callSid: string;
  readonly from: string;
  readonly at: Date;
  /** The carrier's request in which they asked for a person. */
  readonly delivery: Delivery;
}

/** Keeps that a caller was told to call again later, before they are told: nobody owes them a call for that. A second time changes nothing; once `late` is aborted nothing is kept. */
@Injectable()
export class TurnCallerAway {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
    private readonly settle: SettleCall,
  ) {}

  async execute({ callSid, from, at, delivery }: CallerTurnedAway, late?: AbortSignal): Promise<void> {
    const callId = callIdOf(callSid);
    const news = this.inbox.open(delivery);
    await this.database.transaction(async (tx) => {
      await makeCallKnown(tx, { callSid, startedAt: at, rank: 'in-menu' });
      await lockCall(tx, callId);
      if (!(await news.isNew(tx))) return;
      const [first] = await tx.query('update calls.call set turned_away_at = $2 where id = $1 and turned_away_at is null returning 1', [callId, at]);
      if (first) noteEvent(tx, callId, at, 'turned-away');
      const { effects } = await this.settle.execute(tx, { callId, at, from });
      await news.changed(tx, first ? 'caller-turned-away' : 'nothing: told before', ...effects);
    }, late);
  }
}
