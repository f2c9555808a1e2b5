import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { Inbox, type Delivery } from '@pukar/platform/inbox';
import { callIdOf, lockCall, makeCallKnown, noteEvent, type CallRow } from '../persistence/call-rows.js';
import { CallersPort } from '../ports/callers.port.js';
import { KeepCallBack } from './keep-call-back.js';

/** A caller who wants a person while nobody is at the desks by the clock, and what they chose instead. */
export interface AfterHoursCaller {
  readonly callSid: string;
  readonly from: string;
  readonly language: string | null;
  readonly keys: string;
  /** What the menus told that the call is about, and the code of its department, where one is known. */
  readonly topic: string | null;
  readonly department: string | null;
  readonly what: 'message' | 'call-back';
  readonly at: Date;
  readonly delivery: Delivery;
}

/** Keeps what a caller chose after hours, with the caller, before they are told. Nobody is put into a line that nobody serves. */
@Injectable()
export class LeaveAfterHours {
  constructor(
    private readonly database: Database,
    private readonly callers: CallersPort,
    private readonly callBack: KeepCallBack,
    private readonly inbox: Inbox,
  ) {}

  /** Keeps nothing once `late` is aborted. */
  async execute(caller: AfterHoursCaller, late?: AbortSignal): Promise<'kept' | 'already-kept' | 'no-number' | 'message'> {
    const { callSid, at } = caller;
    const callId = callIdOf(callSid);
    const news = this.inbox.open(caller.delivery);
    return this.database.transaction(async (tx) => {
      await makeCallKnown(tx, { callSid, startedAt: at, rank: 'in-menu' });
      const call = await lockCall(tx, callId);
      await news.isNew(tx);
      const left = await this.leave(tx, callId, caller, call);
      await news.changed(tx, left === 'message' ? 'message-chosen' : `call-back-${left}`);
      return left;
    }, late);
  }

  private async leave(tx: Tx, callId: string, { from, language, keys, topic, department, what, at }: AfterHoursCaller, call: CallRow | undefined) {
    await tx.query('update calls.call set language = coalesce($2, language), keys = case when length($3) >= length(keys) then $3 else keys end where id = $1', [callId, language, keys]);
    await this.callers.remember(tx, { callId, from, language, at });
    if (what === 'call-back') return call?.keptAt ? ('kept' as const) : this.callBack.execute(tx, { callId, from, language, at, isForMorning: true, chosen: { topic: department ?? topic, menu: topic } });
    await tx.query('update calls.call set message_wished_at = coalesce(message_wished_at, $2) where id = $1', [callId, at]);
    noteEvent(tx, callId, at, 'message-chosen');
    return 'message' as const;
  }
}
