import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { openLegs } from '../persistence/leg-rows.js';

/** Asks the carrier who is in a call's conference. Throws `CarrierError` when it cannot be asked. */
@Injectable()
export class AskWhoIsIn {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
  ) {}

  /** The line of a claim that is in; undefined when none is. */
  async lineOf(claim: { readonly callId: string; readonly claimId: string }): Promise<string | undefined> {
    const participants = await this.telephony.participants(claim.callId);
    const labelled = participants.find((one) => one.label === claim.claimId && one.status === 'connected');
    if (labelled) return labelled.callSid;
    // A conference of one has not begun, and is not listed as going on: an agent's line that was answered is in it.
    for (const legSid of await openLegs(this.database, claim.callId, claim.claimId)) {
      if (await this.isUp(legSid)) return legSid;
    }
    return undefined;
  }

  async isIn(callId: string, lineSid: string): Promise<boolean> {
    return (await this.telephony.participants(callId)).some((one) => one.callSid === lineSid);
  }

  private async isUp(legSid: string): Promise<boolean> {
    try {
      return (await this.telephony.fetchCall(legSid)).status === 'in-progress';
    } catch (error) {
      if (error instanceof CarrierError && error.callIsOver) return false;
      throw error;
    }
  }
}
