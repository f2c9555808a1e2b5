import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { AgentLines } from '../lines/agent-lines.js';
import { openLegs } from '../persistence/leg-rows.js';

/** Ends the agent's line of a claim, where there is one still. */
@Injectable()
export class HangUpAgent {
  constructor(
    private readonly database: Database,
    private readonly lines: AgentLines,
  ) {}

  async execute({ callId, claimId }: { readonly callId: string; readonly claimId: string }): Promise<void> {
    for (const legSid of await openLegs(this.database, callId, claimId)) await this.lines.end(legSid);
  }
}
