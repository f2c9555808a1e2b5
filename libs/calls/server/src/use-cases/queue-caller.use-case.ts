import { Injectable } from '@nestjs/common';
import { rankNumber } from '@pukar/calls-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import { Inbox, type Delivery } from '@pukar/platform/inbox';
import { CallsSettings } from '../calls-settings.js';
import { FIRST_LANGUAGE } from '../first-language.js';
import { queueEntry, type QueueEntry } from '../lines/line-urls.js';
import { callIdOf, idInAddresses, lockOrMakeCall, noteEvent, raised, type CallRow } from '../persistence/call-rows.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { KnowQueuedCaller } from './know-queued-caller.js';
import { SettleCall } from './settle-call.use-case.js';

/** A caller who wants a person. */
export interface CallerForQueue {
  /** Where we rang the line; otherwise its SID says which call it is. */
  readonly callId?: string | undefined;
  readonly callSid: string;
  /** The caller's number as the carrier says it. */
  readonly from: string;
  /** `null` when the caller chose none: they are spoken to in all, and wait for somebody who speaks the helpline's first. */
  readonly language: string | null;
  readonly keys: string;
  /** What the menus told that the call is about, and the code of its department, where one is known. */
  readonly topic: string | null;
  readonly department?: string | null | undefined;
  readonly at: Date;
  /** A warning about earlier calls is spoken to them before the queue. */
  readonly isWarned?: boolean | undefined;
  /** The carrier's request in which they asked for a person; absent where it was not one. */
  readonly delivery?: Delivery | undefined;
}

/** Gives a caller a place in the waiting line: call, caller and place are saved together, before the caller is told. */
@Injectable()
export class QueueCaller {
  constructor(
    private readonly database: Database,
    private readonly known: KnowQueuedCaller,
    private readonly line: WaitingLinePort,
    private readonly inbox: Inbox,
    private readonly settle: SettleCall,
    private readonly settings: CallsSettings,
  ) {}

  /** Gives how the line enters the queue; undefined when the caller has hung up meanwhile: late news leaves nobody in the line for ever. Keeps nothing once `late` is aborted. */
  async execute(caller: CallerForQueue, late?: AbortSignal): Promise<QueueEntry | undefined> {
    const { callSid, from, at, language, callId = callIdOf(callSid) } = caller;
    const news = caller.delivery && this.inbox.open(caller.delivery);
    return this.database.transaction(async (tx) => {
      const before = await lockOrMakeCall(tx, { callId, callSid, startedAt: at, rank: 'in-menu' });
      const isNew = !news || (await news.isNew(tx));
      await this.keep(tx, callId, caller, before);
      const oldPlace = await this.known.execute(tx, { callId, from, language, at }, before);
      const { pool, longestWaitSeconds } = await this.line.join(tx, {
        callId, language: language ?? FIRST_LANGUAGE, topic: caller.department ?? caller.topic, menu: caller.topic, at: oldPlace?.since ?? at, isCallBack: caller.callId !== undefined, standsFor: oldPlace?.standsFor,
      });
      if (!before?.endedAt) {
        await news?.changed(tx, before?.queuedAt ? 'nothing: in the queue already' : 'caller-queued');
        return queueEntry(this.settings.publicUrl, pool, { language, since: before?.queuedAt ?? at, longestWaitSeconds }, idInAddresses(before));
      }
      await this.line.leave(tx, { callId, as: 'abandoned', at: before.endedAt });
      const { effects } = isNew ? await this.settle.execute(tx, { callId, at, from }) : { effects: [] };
      await news?.changed(tx, 'nothing: hung up meanwhile', ...effects);
      return undefined;
    }, late);
  }

  private async keep(tx: Tx, callId: string, { language, keys, topic, department = null, at, isWarned }: CallerForQueue, before: CallRow | undefined): Promise<void> {
    tx.write(
      `update calls.call set ${raised('$6')}, language = coalesce($2, language), keys = case when length($3) >= length(keys) then $3 else keys end, queued_at = coalesce(queued_at, $4),
         warned_at = coalesce(warned_at, case when $5 then $4::timestamptz end) where id = $1`,
      [callId, language, keys, at, isWarned ?? false, rankNumber('queued')],
    );
    if (!before?.queuedAt) noteEvent(tx, callId, at, 'queued', { language, topic, department });
  }
}
