import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CarrierError } from '@pukar/platform/telephony';
import { AgentLines } from '../lines/agent-lines.js';
import { AskWhoIsIn } from '../lines/ask-who-is-in.js';
import { openLegs } from '../persistence/leg-rows.js';
import { ConnectAgent, type AcceptedClaim } from './connect-agent.use-case.js';
import { HearAgentJoined } from './hear-agent-joined.use-case.js';

/** The telephone side of claims, as distribution asks for it. */
@Injectable()
export class Conversations {
  constructor(
    private readonly database: Database,
    private readonly connectAgent: ConnectAgent,
    private readonly agentJoined: HearAgentJoined,
    private readonly whoIs: AskWhoIsIn,
    private readonly lines: AgentLines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async connect(claim: AcceptedClaim): Promise<void> {
    await this.connectAgent.execute(claim);
  }

  async whoIsIn(claim: AcceptedClaim): Promise<'in' | 'not-in' | 'cannot-ask'> {
    try {
      return (await this.whoIs.lineOf(claim)) ? 'in' : 'not-in';
    } catch (error) {
      if (error instanceof CarrierError) return 'cannot-ask';
      throw error;
    }
  }

  /** The line is in, and we were not told. Should the carrier be away by now, it is asked again. */
  async agentIsIn(claim: AcceptedClaim): Promise<void> {
    const legSid = await this.whoIs.lineOf(claim).catch((error: unknown) => {
      if (!(error instanceof CarrierError)) throw error;
    });
    if (legSid) await this.agentJoined.execute({ callId: claim.callId, claimId: claim.claimId, legSid, conferenceSid: null, at: this.clock.now() });
  }

  async hangUpAgent(claim: AcceptedClaim): Promise<void> {
    for (const legSid of await openLegs(this.database, claim.callId, claim.claimId)) await this.lines.end(legSid);
  }
}
