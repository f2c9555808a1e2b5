import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { lockCall } from '../persistence/call-rows.js';
import { noteInConference, type SeenInConference } from '../persistence/conference-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { PartyChanges } from '../parties/party-changes.js';
import { SettleCall } from './settle-call.use-case.js';

/** A line of a call's conference was put on hold, or taken back, by whomever. */
export interface LineHeld {
  readonly seen: SeenInConference;
  readonly lineSid: string;
  readonly isHeld: boolean;
  readonly news: News;
}

/** Shows everybody in the call whether its caller is on hold. Other lines' hold says nothing of the caller. */
@Injectable()
export class HearHold {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly settle: SettleCall,
    private readonly changes: PartyChanges,
  ) {}

  async execute({ seen, lineSid, isHeld, news }: LineHeld): Promise<void> {
    const { callId, at } = seen;
    await this.database.inTurn(callId, async (tx) => {
      const call = await lockCall(tx, callId);
      if (!(await news.isNew(tx))) return;
      await noteInConference(tx, seen);
      if (!call) return;
      const { effects } = await this.settle.execute(tx, { callId, at });
      const claim = call.endedAt || call.callSid !== lineSid ? undefined : await this.claims.live(tx, callId);
      if (claim && (await this.claims.noteHold(tx, claim.claimId, isHeld, at))) await this.changes.changed(tx, callId);
      await news.changed(tx, claim ? (isHeld ? 'caller-held' : 'caller-taken-back') : 'nothing: late', ...effects);
    });
  }
}
