import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { AgentLines } from '../lines/agent-lines.js';
import { lockCall, noteEvent, readCall } from '../persistence/call-rows.js';
import { noteInConference, type SeenInConference } from '../persistence/conference-rows.js';
import { endLeg, noteLegJoined, openLegs } from '../persistence/leg-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { CloseParties } from '../parties/close-parties.js';
import { RescueCaller } from '../parties/rescue-caller.js';
import { BringCaller } from './bring-caller.use-case.js';
import { SettleCall } from './settle-call.use-case.js';

/** An agent's line is out of a call's conference, or was never in it. */
export interface AgentLeft {
  readonly callId: string;
  readonly claimId: string;
  /** The line that is over; absent when only the conference is. */
  readonly legSid?: string;
  /** What the news proves of the conference, where it is the conference's. */
  readonly seen?: SeenInConference;
  /** The agent ended it; otherwise their line failed, should there have been no conversation yet. */
  readonly isWished?: boolean;
  readonly at: Date;
  readonly news?: News;
}

interface Ending {
  /** Still to be ended. */
  readonly lines: readonly string[];
  /** The caller goes back into the line. */
  readonly isGoingBack: boolean;
}

const NOTHING: Ending = { lines: [], isGoingBack: false };

/** After a conversation its agent writes. A caller who was on hold for a consultation is not left alone: they go back into the line. Before one, the claim is released: the call keeps its place, and the agent is not ready. */
@Injectable()
export class HearAgentLeft {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly lines: AgentLines,
    private readonly settle: SettleCall,
    private readonly alone: RescueCaller,
    private readonly parties: CloseParties,
    private readonly bringCaller: BringCaller,
  ) {}

  async execute(left: AgentLeft): Promise<void> {
    const mayRescue = !left.isWished && (await this.alone.isCallerAlone(left.callId));
    const { lines, isGoingBack } = await this.database.inTurn(left.callId, (tx) => this.end(tx, left, mayRescue), { isPatient: left.news !== undefined });
    await Promise.all(lines.map((line) => this.lines.end(line)));
    if (isGoingBack) await this.bringCaller.execute(left.callId, left.at);
  }

  /** Gives the claim's lines that are still to be ended. */
  private async end(tx: Tx, left: AgentLeft, mayRescue: boolean): Promise<Ending> {
    const { callId, claimId, legSid, seen, at, news } = left;
    const call = await lockCall(tx, callId);
    if (news && !(await news.isNew(tx))) return NOTHING;
    if (seen) await noteInConference(tx, seen);
    if (legSid && seen) noteLegJoined(tx, legSid, at);
    if (legSid) endLeg(tx, legSid, at);
    const { effects, isNobodys } = await this.settle.execute(tx, { callId, at });
    const alone = call && mayRescue && !isNobodys && (await this.claims.live(tx, callId))?.claimId === claimId ? await this.alone.rescue(tx, callId, at) : undefined;
    const ended = alone ? 'caller-given-back' : call && !isNobodys ? await this.endClaim(tx, left) : undefined;
    await news?.changed(tx, ended ?? (legSid ? 'leg-ended' : 'nothing: late'), ...effects);
    if (!ended) return NOTHING;
    const parties = alone ?? (await this.parties.all(tx, callId, { at, as: 'agent-gone', withContacts: false }));
    return { lines: [...(await openLegs(tx, callId, claimId)), ...parties], isGoingBack: alone !== undefined };
  }

  private async endClaim(tx: Tx, { callId, claimId, isWished, at }: AgentLeft): Promise<string | undefined> {
    const claim = await this.claims.live(tx, callId);
    if (claim?.claimId !== claimId || claim.state === 'offered') return undefined;
    const call = await readCall(tx, callId);
    const hasTalked = call?.talkingAt;
    if (hasTalked) await this.claims.endConversation(tx, claimId);
    // Who lets a call of ours be declines nobody.
    else await this.claims.release(tx, claimId, !isWished ? 'line-down' : call?.isOurs ? 'caller-gone' : 'declined');
    const what = hasTalked ? 'conversation-over' : 'agent-lost';
    noteEvent(tx, callId, at, what, { claimId });
    return what;
  }
}
