import { Injectable } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { AgentLines } from '../../lines/agent-lines.js';
import { lockCall, noteEvent, readCall, type LineOfCall } from '../../persistence/call-rows.js';
import { adoptSecondLine, endSecondParty } from '../../persistence/second-party-rows.js';
import { ClaimsPort } from '../../ports/claims.port.js';
import { BringCaller } from '../../use-cases/bring-caller.use-case.js';
import { OutgoingChanges } from '../outgoing-changes.js';

/** What is heard of a bridge's second line. */
export interface SecondLineHeard extends LineOfCall {
  /** Twilio's `CallStatus`. */
  readonly status: string;
  readonly at: Date;
  /** The carrier's news; absent where we asked. */
  readonly news?: News | undefined;
}

/** Notes how the officer's line of a bridge goes. When it ends and the agent has left, the citizen would be alone: they hear goodbye. */
@Injectable()
export class HearSecondLine {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly lines: AgentLines,
    private readonly bringCaller: BringCaller,
    private readonly changes: OutgoingChanges,
  ) {}

  async execute({ callId, callSid, status, at, news }: SecondLineHeard): Promise<void> {
    if (isOver(status)) return this.ended(callId, at, status, callSid, news);
    const isWanted = await this.database.transaction(async (tx) => {
      const wanted = await this.adopt(tx, { callId, callSid });
      if (news && (await news.isNew(tx))) await news.changed(tx, wanted ? `second-${status}` : 'nothing: not wanted');
      return wanted;
    });
    if (!isWanted) await this.lines.end(callSid);
  }

  /** It was picked up; gives whether it may come into the conversation. */
  answered(line: LineOfCall, at: Date, news: News): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const wanted = await this.adopt(tx, line);
      if (!(await news.isNew(tx)) || !wanted) return wanted;
      const first = await tx.query('update calls.second_party set answered_at = $2 where call_id = $1 and answered_at is null returning 1', [line.callId, at]);
      if (first.length > 0) await this.tell(tx, line.callId, at, 'second-answered');
      await news.changed(tx, 'second-answered');
      return true;
    });
  }

  async ended(callId: string, at: Date, lineStatus: string | null, callSid?: string, news?: News): Promise<void> {
    const isAlone = await this.database.transaction(async (tx) => {
      await lockCall(tx, callId);
      if (news && !(await news.isNew(tx))) return false;
      const isTheirs = callSid === undefined || (await adoptSecondLine(tx, callId, callSid));
      const isEnd = isTheirs && (await endSecondParty(tx, callId, at, lineStatus));
      if (isEnd) await this.tell(tx, callId, at, 'second-ended');
      await news?.changed(tx, isEnd ? 'second-ended' : 'nothing: late');
      return isEnd && !(await this.claims.live(tx, callId));
    });
    if (isAlone) await this.bringCaller.execute(callId, at);
  }

  private async adopt(tx: Tx, line: LineOfCall): Promise<boolean> {
    await lockCall(tx, line.callId);
    const adopted = await adoptSecondLine(tx, line.callId, line.callSid);
    return adopted && !(await readCall(tx, line.callId))?.endedAt;
  }

  private async tell(tx: Tx, callId: string, at: Date, kind: string): Promise<void> {
    noteEvent(tx, callId, at, kind);
    await this.changes.changed(tx, callId);
  }
}
