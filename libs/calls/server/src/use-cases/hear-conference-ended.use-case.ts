import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { readCall } from '../persistence/call-rows.js';
import { HearAgentLeft } from './hear-agent-left.use-case.js';

/** A conference is over: so is the conversation that was in it. News of an earlier conference of the same call says nothing. */
@Injectable()
export class HearConferenceEnded {
  constructor(
    private readonly database: Database,
    private readonly agentLeft: HearAgentLeft,
  ) {}

  async execute(ended: { readonly callId: string; readonly conferenceSid: string; readonly at: Date; readonly key?: string }): Promise<void> {
    const call = await readCall(this.database, ended.callId);
    if (!call?.claimId || call.conferenceSid !== ended.conferenceSid) return;
    await this.agentLeft.execute({ callId: ended.callId, claimId: call.claimId, at: ended.at, ...(ended.key ? { key: ended.key } : {}) });
  }
}
