import { Injectable } from '@nestjs/common';
import { rankNumber, type CallOutcome } from '@pukar/calls-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { AgentLines } from '../lines/agent-lines.js';
import { callIdOf, lockCall, makeCallKnown } from '../persistence/call-rows.js';
import { openLegs } from '../persistence/leg-rows.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { SettleCall } from './settle-call.use-case.js';

/** A caller's line is over, whoever says so. */
export interface EndedLine {
  readonly callSid: string;
  /** The caller's number as the carrier says it; absent where the carrier was not the one to tell us. */
  readonly from?: string | undefined;
  readonly at: Date;
  readonly startedAt: Date;
  /** The carrier's news that says so; absent where we asked. */
  readonly news?: News;
}

interface Ended {
  readonly outcome: CallOutcome | undefined;
  readonly legs: readonly string[];
}

/**
 * Ends a call: its one outcome, its place in the line, its agent's hold and line, and the missed call where somebody must
 * be rung back. The webhook and the reconciler come through here; whichever is first does it.
 */
@Injectable()
export class EndCall {
  constructor(
    private readonly database: Database,
    private readonly settle: SettleCall,
    private readonly line: WaitingLinePort,
    private readonly lines: AgentLines,
  ) {}

  /** Gives the outcome, or undefined when the call had ended before. */
  async execute(ended: EndedLine): Promise<CallOutcome | undefined> {
    const { outcome, legs } = await this.database.transaction((tx) => this.end(tx, ended));
    await Promise.all(legs.map((legSid) => this.lines.end(legSid)));
    return outcome;
  }

  private async end(tx: Tx, { callSid, from, at, startedAt, news }: EndedLine): Promise<Ended> {
    const callId = callIdOf(callSid);
    await makeCallKnown(tx, { callSid, startedAt, rank: 'ringing' });
    const call = await lockCall(tx, callId);
    if (news && !(await news.isNew(tx))) return { outcome: undefined, legs: [] };
    if (!call || call.endedAt) {
      await news?.changed(tx, 'nothing: late');
      return { outcome: undefined, legs: [] };
    }
    await this.line.leave(tx, { callId, as: 'abandoned', at });
    await tx.query('update calls.call set rank = $2, ended_at = $3 where id = $1', [callId, rankNumber('ended'), at]);
    const { effects, outcome } = await this.settle.execute(tx, { callId, at, from });
    await news?.changed(tx, ...effects);
    return { outcome: outcome ?? undefined, legs: await openLegs(tx, callId) };
  }
}
