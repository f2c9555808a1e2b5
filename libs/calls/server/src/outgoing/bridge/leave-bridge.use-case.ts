import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { readCall } from '../../persistence/call-rows.js';
import { openLegs } from '../../persistence/leg-rows.js';
import { readSecondParty } from '../../persistence/second-party-rows.js';
import { ClaimsPort } from '../../ports/claims.port.js';
import { HearAgentLeft } from '../../use-cases/hear-agent-left.use-case.js';

/** An agent leaves a bridge to the two whom they brought together. Refused while not both are in: whoever is left would be alone. */
@Injectable()
export class LeaveBridge {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly telephony: Telephony,
    private readonly agentLeft: HearAgentLeft,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, agentId: string): Promise<Result<null, 'not-your-call' | 'not-both-in' | 'carrier-unreachable'>> {
    const claim = await this.claims.live(this.database, callId);
    if (claim?.agentId !== agentId || claim.state !== 'joined') return err('not-your-call');
    const [call, second] = await Promise.all([readCall(this.database, callId), readSecondParty(this.database, callId)]);
    if (!call?.talkingAt || call.endedAt || !call.conferenceSid || !second?.answeredAt || second.endedAt) return err('not-both-in');
    try {
      // The agent's leaving must not end it for the two.
      for (const legSid of await openLegs(this.database, callId, claim.claimId)) await this.telephony.removeParticipant(call.conferenceSid, legSid);
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      if (!error.callIsOver) return err('carrier-unreachable');
    }
    await this.agentLeft.execute({ callId, claimId: claim.claimId, isWished: true, at: this.clock.now() });
    return ok(null);
  }
}
