import { Injectable } from '@nestjs/common';
import { isOver, legRankOf } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { raiseLegRank } from '../persistence/leg-rows.js';
import { HearParty } from '../parties/hear-party.use-case.js';
import { HearAgentLeft } from './hear-agent-left.use-case.js';

/** News of an agent's line. */
export interface AgentLineNews {
  readonly callId: string;
  readonly claimId: string;
  readonly legSid: string;
  /** Twilio's `CallStatus`. */
  readonly status: string;
  readonly at: Date;
  readonly news: News;
}

/** Notes how far the line of an agent has come, or of anybody of the staff who was asked in. Its end is more than progress: its agent is out of the call. */
@Injectable()
export class HearAgentLine {
  constructor(
    private readonly database: Database,
    private readonly agentLeft: HearAgentLeft,
    private readonly parties: HearParty,
  ) {}

  async execute({ callId, claimId, legSid, status, at, news }: AgentLineNews): Promise<void> {
    if (await this.parties.isParty(claimId)) return this.parties.line({ callId, partyId: claimId, legSid, status, at, news });
    if (isOver(status)) return this.agentLeft.execute({ callId, claimId, legSid, at, news });
    const rank = legRankOf(status);
    await this.database.inTurn(callId, async (tx) => {
      if (await news.isNew(tx)) await news.changed(tx, (await raiseLegRank(tx, legSid, rank)) ? `leg-${rank}` : 'nothing: late');
    }, { isPatient: true });
  }
}
