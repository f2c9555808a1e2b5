import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { lockCall } from '../persistence/call-rows.js';
import { isFirstSight } from '../persistence/webhook-seen.js';
import { ClaimsPort } from '../ports/claims.port.js';

/** A line of a call's conference was put on hold, or taken back, by whomever. */
export interface LineHeld {
  readonly callId: string;
  readonly lineSid: string;
  readonly isHeld: boolean;
  readonly at: Date;
  readonly key?: string;
}

/** Shows the agent whether their caller is on hold. Other lines' hold says nothing of the caller. */
@Injectable()
export class HearHold {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
  ) {}

  async execute({ callId, lineSid, isHeld, at, key }: LineHeld): Promise<void> {
    await this.database.transaction(async (tx) => {
      const call = await lockCall(tx, callId);
      if (!(await isFirstSight(tx, key, at)) || !call || call.endedAt || call.callSid !== lineSid) return;
      const claim = await this.claims.live(tx, callId);
      if (claim) await this.claims.noteHold(tx, claim.claimId, isHeld, at);
    });
  }
}
