import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { AgentLines } from '../lines/agent-lines.js';
import { lockCall, raiseRank } from '../persistence/call-rows.js';
import { saveLeg } from '../persistence/leg-rows.js';
import { isFirstSight } from '../persistence/webhook-seen.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { BringCaller } from './bring-caller.use-case.js';

/** A line with a claim's label is in a call's conference. */
export interface AgentJoined {
  readonly callId: string;
  readonly claimId: string;
  readonly legSid: string;
  /** Unknown when we asked who is in, and were not told of the join. */
  readonly conferenceSid: string | null;
  readonly at: Date;
  readonly key?: string;
}

type Finding = 'joined' | 'caller-gone' | 'stale' | 'seen';

/** Confirms the claim and brings the caller in. A line whose claim is not the live one is put out; one whose caller is gone is ended. */
@Injectable()
export class HearAgentJoined {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly lines: AgentLines,
    private readonly bringCaller: BringCaller,
  ) {}

  async execute(joined: AgentJoined): Promise<void> {
    switch (await this.database.transaction((tx) => this.confirm(tx, joined))) {
      case 'joined':
        return this.bringCaller.execute(joined.callId, joined.at);
      case 'caller-gone':
        return this.lines.end(joined.legSid);
      case 'stale':
        return this.lines.remove(joined.conferenceSid, joined.legSid);
      case 'seen':
        return;
    }
  }

  private async confirm(tx: Tx, { callId, claimId, legSid, conferenceSid, at, key }: AgentJoined): Promise<Finding> {
    const call = await lockCall(tx, callId);
    if (!(await isFirstSight(tx, key, at))) return 'seen';
    if (!call || call.endedAt) return 'caller-gone';
    const claim = await this.claims.live(tx, callId);
    if (claim?.claimId !== claimId || !(await this.claims.confirmJoin(tx, claimId, at))) return 'stale';
    await saveLeg(tx, { legSid, callId, claimId, agentId: claim.agentId }, at, at);
    await raiseRank(tx, callId, 'connecting');
    await tx.query('update calls.call set conference_sid = coalesce($2, conference_sid), claim_id = $3, agent_id = $4 where id = $1', [callId, conferenceSid, claimId, claim.agentId]);
    return 'joined';
  }
}
