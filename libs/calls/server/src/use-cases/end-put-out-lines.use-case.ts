import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { AgentLines } from '../lines/agent-lines.js';
import { readCall } from '../persistence/call-rows.js';
import { openLegs } from '../persistence/leg-rows.js';
import { HearAgentLeft } from './hear-agent-left.use-case.js';

/**
 * Ends the agent's line of a call that was ended for abuse: the conference ends with it, and the caller's line asks what
 * comes next, which the call's row answers. What the carrier does not take now is found by `MendPutOutCalls`.
 */
@Injectable()
export class EndPutOutLines {
  constructor(
    private readonly database: Database,
    private readonly lines: AgentLines,
    private readonly agentLeft: HearAgentLeft,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string): Promise<void> {
    const call = await readCall(this.database, callId);
    if (!call?.claimId) return;
    const legs = await openLegs(this.database, callId, call.claimId);
    await Promise.all(legs.map((legSid) => this.lines.end(legSid)));
    // The carrier says so too, a moment later; the agent need not wait for it.
    await this.agentLeft.execute({ callId, claimId: call.claimId, isWished: true, at: this.clock.now() });
  }
}
