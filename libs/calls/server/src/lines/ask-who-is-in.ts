import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { openLegs } from '../persistence/leg-rows.js';

/** How an agent's line and a caller's are to each other. `not-yet`: the carrier does not show them in one conference, although both are up. */
export type Together = 'together' | 'agent-gone' | 'caller-out' | 'not-yet';

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

  /**
   * Whether a claim's line and the caller's are in one conference, by one look at it: between two looks an agent may hang up and their
   * caller come into a conference of their own. `caller-out`: the agent is in it, or up, and the caller is not.
   */
  async areTogether(claim: { readonly callId: string; readonly claimId: string }, callSid: string): Promise<Together> {
    const inside = (await this.telephony.participants(claim.callId)).filter(({ status }) => status === 'connected');
    const isCallerIn = inside.some((one) => one.callSid === callSid);
    if (isCallerIn && inside.some(({ label }) => label === claim.claimId)) return 'together';
    if (!(await this.lineOf(claim))) return 'agent-gone';
    return isCallerIn ? 'not-yet' : 'caller-out';
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
