import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { AgentLines } from '../lines/agent-lines.js';
import { AskWhoIsIn } from '../lines/ask-who-is-in.js';
import { Consultations } from '../parties/consultations.js';
import { ConnectAgent, type AcceptedClaim } from './connect-agent.use-case.js';
import { HearAgentJoined } from './hear-agent-joined.use-case.js';

/**
 * The telephone side of claims, as distribution asks for it. Nothing here throws: what fails is logged and leaves the claim
 * as it is, for the sweep to look at again.
 */
@Injectable()
export class Conversations {
  constructor(
    private readonly connectAgent: ConnectAgent,
    private readonly agentJoined: HearAgentJoined,
    private readonly consults: Consultations,
    private readonly whoIs: AskWhoIsIn,
    private readonly lines: AgentLines,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  connect(claim: AcceptedClaim): Promise<void> {
    return this.orLog(claim, undefined, async () => { await ((await this.consults.isConsult(claim.claimId)) ? this.consults.connect(claim) : this.connectAgent.execute(claim)); });
  }

  whoIsIn(claim: AcceptedClaim): Promise<'in' | 'not-in' | 'cannot-ask'> {
    return this.orLog(claim, 'cannot-ask', async () => ((await this.whoIs.lineOf(claim)) ? 'in' : 'not-in'));
  }

  /** The line is in, and we were not told. */
  agentIsIn(claim: AcceptedClaim): Promise<void> {
    return this.orLog(claim, undefined, async () => {
      const legSid = await this.whoIs.lineOf(claim);
      if (legSid && (await this.consults.isConsult(claim.claimId))) return this.consults.isIn({ ...claim, legSid });
      if (legSid) await this.agentJoined.execute({ callId: claim.callId, claimId: claim.claimId, legSid, conferenceSid: null, at: this.clock.now() });
    });
  }

  hangUpAgent(claim: AcceptedClaim): Promise<void> {
    return this.orLog(claim, undefined, async () => {
      await this.consults.end(claim);
      await this.lines.endOf(claim);
    });
  }

  private async orLog<T>({ callId, claimId }: AcceptedClaim, otherwise: T, step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      this.logger.warn({ err: error, callId, claimId }, 'the telephone side of a claim failed; the sweep looks at it again');
      return otherwise;
    }
  }
}
