import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { lockCall } from '../persistence/call-rows.js';
import { NoteTalk } from './note-talk.use-case.js';
import { AgentLines } from '../lines/agent-lines.js';
import { RescueCaller } from '../parties/rescue-caller.js';
import { SettleCall } from './settle-call.use-case.js';

/** A conversation that is over for a caller. */
export interface TalkOver {
  readonly callId: string;
  /** Whose it was; absent where its address did not say. */
  readonly claimId?: string | undefined;
  readonly at: Date;
}

/**
 * A caller's line came out of the conference that it was in. That proves that they talked, where the news of both joins was
 * lost; not that they talk with the next agent, where theirs gave them away in that moment.
 */
@Injectable()
export class HearTalkOver {
  constructor(
    private readonly database: Database,
    private readonly talk: NoteTalk,
    private readonly settle: SettleCall,
    private readonly alone: RescueCaller,
    private readonly lines: AgentLines,
  ) {}

  async execute({ callId, claimId, at }: TalkOver, news: News): Promise<void> {
    await this.database.inTurn(callId, async (tx) => {
      const call = await lockCall(tx, callId);
      if (!call?.claimId || !(await news.isNew(tx))) return;
      const isOfNow = claimId ? claimId === call.claimId : call.waitingAgainSince === null;
      const talk = call.talkingAt || !isOfNow ? [] : await this.talk.execute(tx, { callId, claimId: call.claimId, since: at });
      const { effects } = await this.settle.execute(tx, { callId, at });
      const alone = await this.alone.rescue(tx, callId, at);
      await news.changed(tx, ...talk, ...effects, ...(alone ? ['caller-given-back'] : []), 'talk-over');
      tx.afterCommit(() => { for (const line of alone ?? []) void this.lines.end(line); });
    });
  }
}
