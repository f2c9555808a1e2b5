import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { openLegs } from '../persistence/leg-rows.js';

/** Ends lines at the carrier. The carrier makes nothing here throw: a line that is over already is what we wanted. */
@Injectable()
export class AgentLines {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async end(legSid: string): Promise<void> {
    await this.orLog(legSid, () => this.telephony.end(legSid));
  }

  /** Ends the lines of a claim that have not ended. Throws when the database does. */
  async endOf(claim: { readonly callId: string; readonly claimId: string }): Promise<void> {
    for (const legSid of await openLegs(this.database, claim.callId, claim.claimId)) await this.end(legSid);
  }

  /** Ends a line that is not wanted after all, or whose keeping failed: nobody would know of it. Gives whether it is wanted; throws what keeping threw. */
  async endUnless(legSid: string, keep: () => Promise<boolean>): Promise<boolean> {
    let isWanted = false;
    try {
      isWanted = await keep();
    } finally {
      if (!isWanted) await this.end(legSid);
    }
    return isWanted;
  }

  /** Puts a line out of a conference that it does not belong to. */
  async remove(conferenceSid: string | null, legSid: string): Promise<void> {
    if (!conferenceSid) return this.end(legSid);
    await this.orLog(legSid, () => this.telephony.removeParticipant(conferenceSid, legSid));
  }

  private async orLog(legSid: string, request: () => Promise<void>): Promise<void> {
    try {
      await request();
    } catch (error) {
      if (error instanceof CarrierError && error.callIsOver) return;
      this.logger.warn({ err: error, legSid }, 'a line could not be ended');
    }
  }
}
