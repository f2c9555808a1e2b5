import { Inject, Injectable } from '@nestjs/common';
import { rankNumber } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Telephony } from '@pukar/platform/telephony';
import { CallsSettings } from '../calls-settings.js';
import { AgentLines } from '../lines/agent-lines.js';
import { lineUrls } from '../lines/line-urls.js';
import { lockCall, noteEvent, raised } from '../persistence/call-rows.js';
import { saveLeg } from '../persistence/leg-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';

/** An accepted claim. */
export interface AcceptedClaim {
  readonly callId: string;
  readonly claimId: string;
  readonly agentId: string;
}

/** How long the agent's line rings: their browser answers by itself. Shorter than the claim lives. */
const RING_SECONDS = 15;

/** Rings an agent's line into the call's conference, after they accepted. What goes wrong releases the claim. */
@Injectable()
export class ConnectAgent {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly telephony: Telephony,
    private readonly lines: AgentLines,
    private readonly settings: CallsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives whether the line rings. Throws only when the database does; the line is ended then. */
  async execute(claim: AcceptedClaim): Promise<boolean> {
    const { callId, claimId, agentId } = claim;
    if (!(await this.begin(claim))) return this.giveUp(claim, 'caller-gone');
    const urls = lineUrls(this.settings.publicUrl);
    let legSid: string;
    try {
      legSid = await this.telephony.addParticipant(callId, {
        // The claim rides along, so that the softphone answers this leg and no other.
        to: `client:${agentId}?claim=${claimId}`, label: claimId, timeoutSeconds: RING_SECONDS, statusCallback: urls.leg(callId, claimId), conferenceStatusCallback: urls.conference,
      });
    } catch {
      return this.giveUp(claim, 'line-down');
    }
    return this.lines.endUnless(legSid, () => this.isStillWanted(claim, legSid));
  }

  private begin({ callId, claimId, agentId }: AcceptedClaim): Promise<boolean> {
    return this.database.inTurn(callId, async (tx) => {
      const call = await lockCall(tx, callId);
      if (!call || call.endedAt) return false;
      tx.write(`update calls.call set ${raised('$4')}, claim_id = $2, agent_id = $3 where id = $1`, [callId, claimId, agentId, rankNumber('connecting')]);
      noteEvent(tx, callId, this.clock.now(), 'connecting', { claimId, agentId });
      return true;
    });
  }

  /** The caller may have hung up, or the claim lapsed, while the carrier was asked. */
  private isStillWanted(claim: AcceptedClaim, legSid: string): Promise<boolean> {
    return this.database.inTurn(claim.callId, async (tx) => {
      const [call, live] = await Promise.all([lockCall(tx, claim.callId), this.claims.live(tx, claim.callId)]);
      if (!call || call.endedAt || live?.claimId !== claim.claimId) return false;
      saveLeg(tx, { legSid, ...claim }, this.clock.now());
      return true;
    });
  }

  /** No line was made: the call is not on its way to this agent any more. */
  private async giveUp({ callId, claimId }: AcceptedClaim, reason: 'caller-gone' | 'line-down'): Promise<boolean> {
    await this.database.transaction(async (tx) => {
      await tx.query('update calls.call set claim_id = null, agent_id = null where id = $1 and claim_id = $2 and ended_at is null', [callId, claimId]);
      await this.claims.release(tx, claimId, reason);
    });
    return false;
  }
}
