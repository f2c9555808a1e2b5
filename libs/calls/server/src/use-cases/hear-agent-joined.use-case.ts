import { Injectable } from '@nestjs/common';
import { rankNumber } from '@pukar/calls-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { AgentLines } from '../lines/agent-lines.js';
import { lockCall, raised } from '../persistence/call-rows.js';
import { noteInConference } from '../persistence/conference-rows.js';
import { noteLegJoined, saveLeg } from '../persistence/leg-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { BringCaller } from './bring-caller.use-case.js';
import { SettleCall } from './settle-call.use-case.js';

/** A line with a claim's label is in a call's conference. */
export interface AgentJoined {
  readonly callId: string;
  readonly claimId: string;
  readonly legSid: string;
  /** Unknown when we asked who is in, and were not told of the join. */
  readonly conferenceSid: string | null;
  readonly at: Date;
  readonly news?: News;
}

/** `known`: somebody heard of it before, and brings the caller. `over`: they talked and it is over, which we hear now. */
type Finding = 'joined' | 'known' | 'talking' | 'over' | 'caller-gone' | 'stale' | 'seen';

/**
 * Confirms the claim and brings the caller in, once: whoever hears of the join beside the first (the carrier's news, two workers that ask) would
 * take the caller out of the conversation into which the first has just brought them. A line whose claim is not the live one is put out; one whose caller is gone is ended.
 */
@Injectable()
export class HearAgentJoined {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly lines: AgentLines,
    private readonly bringCaller: BringCaller,
    private readonly settle: SettleCall,
  ) {}

  async execute(joined: AgentJoined): Promise<void> {
    switch (await this.database.inTurn(joined.callId, (tx) => this.hear(tx, joined))) {
      case 'joined':
        return this.bringCaller.execute(joined.callId, joined.at);
      case 'caller-gone':
        return this.lines.end(joined.legSid);
      case 'stale':
        return this.lines.remove(joined.conferenceSid, joined.legSid);
      case 'known':
      case 'talking':
      case 'over':
      case 'seen':
        return;
    }
  }

  private async hear(tx: Tx, joined: AgentJoined): Promise<Finding> {
    const { callId, claimId, legSid, conferenceSid, at, news } = joined;
    const call = await lockCall(tx, callId);
    if (news && !(await news.isNew(tx))) return 'seen';
    if (conferenceSid) await noteInConference(tx, { conferenceSid, callId, claimId, at });
    noteLegJoined(tx, legSid, at);
    const confirmed = call?.endedAt ? undefined : await this.confirm(tx, joined);
    const isLive = confirmed !== undefined;
    const { effects } = await this.settle.execute(tx, { callId, at });
    await news?.changed(tx, isLive ? 'agent-joined' : 'nothing: late', ...effects);
    if (!call || call.endedAt) return 'caller-gone';
    if (effects.length > 0) return isLive ? 'talking' : 'over';
    if (!isLive) return 'stale';
    return call.talkingAt ? 'talking' : confirmed === 'first' ? 'joined' : 'known';
  }

  /** Undefined where the claim is not the live one. */
  private async confirm(tx: Tx, { callId, claimId, legSid, conferenceSid, at }: AgentJoined): Promise<'first' | 'again' | undefined> {
    const claim = await this.claims.live(tx, callId);
    if (claim?.claimId !== claimId || !(await this.claims.confirmJoin(tx, claimId, at))) return undefined;
    saveLeg(tx, { legSid, callId, claimId, agentId: claim.agentId }, at, at);
    tx.write(`update calls.call set ${raised('$5')}, conference_sid = coalesce($2, conference_sid), claim_id = $3, agent_id = $4 where id = $1`, [callId, conferenceSid, claimId, claim.agentId, rankNumber('connecting')]);
    return claim.state === 'joined' ? 'again' : 'first';
  }
}
