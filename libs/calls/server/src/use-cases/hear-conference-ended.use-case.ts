import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { readCall } from '../persistence/call-rows.js';
import { claimInConference, type SeenInConference } from '../persistence/conference-rows.js';
import { HearAgentLeft } from './hear-agent-left.use-case.js';
import { HearInConference } from './hear-in-conference.use-case.js';

/** A conference is over: so is the conversation that was in it. News of an earlier conference of the same call ends nothing that goes on. */
@Injectable()
export class HearConferenceEnded {
  constructor(
    private readonly database: Database,
    private readonly agentLeft: HearAgentLeft,
    private readonly inConference: HearInConference,
  ) {}

  async execute(seen: SeenInConference, news: News): Promise<void> {
    const claimId = seen.claimId ?? (await claimInConference(this.database, seen.conferenceSid)) ?? (await this.lastClaim(seen));
    if (!claimId) return this.inConference.execute(seen, news);
    await this.agentLeft.execute({ callId: seen.callId, claimId, seen, at: seen.at, news });
  }

  private async lastClaim({ callId, conferenceSid }: SeenInConference): Promise<string | null> {
    const call = await readCall(this.database, callId);
    return call?.conferenceSid === conferenceSid ? call.claimId : null;
  }
}
