import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { AgentLines } from '../lines/agent-lines.js';
import { lockCall, noteEvent } from '../persistence/call-rows.js';
import { endLeg, openLegs } from '../persistence/leg-rows.js';
import { isFirstSight } from '../persistence/webhook-seen.js';
import { ClaimsPort } from '../ports/claims.port.js';

/** An agent's line is out of a call's conference, or was never in it. */
export interface AgentLeft {
  readonly callId: string;
  readonly claimId: string;
  /** The line that is over; absent when only the conference is. */
  readonly legSid?: string;
  /** The agent ended it; otherwise their line failed, should there have been no conversation yet. */
  readonly isWished?: boolean;
  readonly at: Date;
  readonly key?: string;
}

/** After a conversation its agent writes. Before one, the claim is released: the call keeps its place, and the agent is not ready. */
@Injectable()
export class HearAgentLeft {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly lines: AgentLines,
  ) {}

  async execute(left: AgentLeft): Promise<void> {
    const legs = await this.database.transaction((tx) => this.end(tx, left));
    await Promise.all(legs.map((legSid) => this.lines.end(legSid)));
  }

  /** Gives the claim's lines that are still to be ended. */
  private async end(tx: Tx, { callId, claimId, legSid, isWished, at, key }: AgentLeft): Promise<string[]> {
    const call = await lockCall(tx, callId);
    if (!(await isFirstSight(tx, key, at)) || !call) return [];
    if (legSid) await endLeg(tx, legSid, at);
    const claim = await this.claims.live(tx, callId);
    if (claim?.claimId !== claimId || claim.state === 'offered') return [];
    if (call.talkingAt) await this.claims.endConversation(tx, claimId);
    else await this.claims.release(tx, claimId, isWished ? 'declined' : 'line-down');
    await noteEvent(tx, callId, at, call.talkingAt ? 'conversation-over' : 'agent-lost', { claimId });
    return openLegs(tx, callId, claimId);
  }
}
