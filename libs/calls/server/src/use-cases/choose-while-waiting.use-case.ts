import { Injectable } from '@nestjs/common';
import { isNumberHidden, type WaitingKey } from '@pukar/calls-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { callIdOf, lockCall, makeCallKnown, noteEvent, raiseRank, type CallRow } from '../persistence/call-rows.js';
import { ClaimsPort, type Claim } from '../ports/claims.port.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { KeepCallBack } from './keep-call-back.js';

/** A key that changes something, pressed in the queue. */
export interface WaitingChoice {
  readonly callSid: string;
  /** The caller's number as the carrier says it. */
  readonly from: string;
  readonly language: string | null;
  readonly key: Extract<WaitingKey, 'call-back' | 'message'>;
  readonly at: Date;
  readonly news: News;
}

/** What the caller hears then; `wait`: an agent has just taken them, and nothing was kept. */
export type AfterChoice = 'kept' | 'already-kept' | 'no-number' | 'message' | 'wait';

/**
 * Lets a waiting caller leave for a call-back or a message. Who leaves is out of the line when the call-back is saved; who
 * speaks a message keeps their place meanwhile. An agent who accepts in the same moment wins: then nothing is kept. A second
 * delivery changes nothing and is answered the same.
 */
@Injectable()
export class ChooseWhileWaiting {
  constructor(
    private readonly database: Database,
    private readonly line: WaitingLinePort,
    private readonly claims: ClaimsPort,
    private readonly callBack: KeepCallBack,
  ) {}

  async execute(choice: WaitingChoice): Promise<AfterChoice> {
    const { callSid, at, news } = choice;
    const callId = callIdOf(callSid);
    return this.database.transaction(async (tx) => {
      await makeCallKnown(tx, { callSid, startedAt: at, rank: 'queued' });
      const call = await lockCall(tx, callId);
      if (!(await news.isNew(tx)) || !call) return answerAgain(call);
      if (call.endedAt || call.talkingAt || isTaken(await this.claims.live(tx, callId))) return this.tooLate(tx, news);
      raiseRank(tx, callId, 'queued');
      return choice.key === 'message' ? this.wishForMessage(tx, call, choice) : this.keepCallBack(tx, call, choice);
    });
  }

  private async wishForMessage(tx: Tx, { callId }: CallRow, { at, news }: WaitingChoice): Promise<AfterChoice> {
    await tx.query('update calls.call set message_wished_at = $2 where id = $1', [callId, at]);
    noteEvent(tx, callId, at, 'message-chosen');
    await news.changed(tx, 'message-chosen');
    return 'message';
  }

  private async keepCallBack(tx: Tx, { callId }: CallRow, { from, language, at, news }: WaitingChoice): Promise<AfterChoice> {
    if (isNumberHidden(from)) {
      await news.changed(tx, 'nothing: no number to ring');
      return 'no-number';
    }
    await tx.query('savepoint leaving');
    await this.line.leave(tx, { callId, as: 'call-back', at });
    // Who accepted in this moment was waited for just now, and is found here.
    const offered = await this.claims.live(tx, callId);
    if (isTaken(offered)) {
      await tx.query('rollback to savepoint leaving');
      return this.tooLate(tx, news);
    }
    const kept = await this.callBack.execute(tx, { callId, from, language, at });
    if (kept === 'no-number') await tx.query('rollback to savepoint leaving');
    else if (offered) await this.claims.release(tx, offered.claimId, 'caller-gone');
    await news.changed(tx, kept === 'no-number' ? 'nothing: no number to ring' : `call-back-${kept}`);
    return kept;
  }

  private async tooLate(tx: Tx, news: News): Promise<AfterChoice> {
    await news.changed(tx, 'nothing: an agent has taken them');
    return 'wait';
  }
}

const isTaken = (claim: Claim | undefined): boolean => claim !== undefined && claim.state !== 'offered';

/** What the first delivery was answered, read from what it left. */
function answerAgain(call: CallRow | undefined): AfterChoice {
  if (call?.keptAt) return 'kept';
  return call?.messageWishedAt ? 'message' : 'wait';
}
