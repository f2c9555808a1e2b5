import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { AgentLines } from '../lines/agent-lines.js';
import { lineUrls, rungFallbackUrl } from '../lines/line-urls.js';
import { OutgoingSettings } from '../outgoing-settings.js';
import { saidNo } from '../outgoing/dial-outgoing-call.use-case.js';
import { lockCall } from '../persistence/call-rows.js';
import { adoptPartyLine, readParty } from '../persistence/party-rows.js';
import { CloseParties } from './close-parties.js';

/** Rings a contact whose dial was committed, from the helpline's number. What the carrier does not answer for is found out by `MendParties`; nothing is dialled twice. */
@Injectable()
export class RingContact {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly lines: AgentLines,
    private readonly close: CloseParties,
    private readonly settings: OutgoingSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Gives whether it rings, or may ring. */
  async execute({ callId, partyId, number }: { readonly callId: string; readonly partyId: string; readonly number: string }): Promise<boolean> {
    const { publicUrl, callerId, ringSeconds, policy } = this.settings;
    const urls = lineUrls(publicUrl, callId).party(partyId);
    try {
      const callSid = await this.telephony.placeCall({
        to: number, callerId, url: urls.out, fallbackUrl: rungFallbackUrl(this.settings, { callId, purpose: 'bridge', party: 'second', answerUrl: urls.out }), statusCallback: urls.outStatus, ringSeconds, longestSeconds: policy.longestMinutes * 60,
      });
      await this.took(callId, partyId, callSid);
      return true;
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      this.logger.warn({ err: error, callId }, 'the carrier did not ring a contact');
      if (!saidNo(error)) return true;
      await this.over(callId, partyId);
      return false;
    }
  }

  /** The line is theirs, unless they are not wanted any more: then it is ended. */
  async took(callId: string, partyId: string, callSid: string): Promise<void> {
    const isWanted = await this.database.transaction(async (tx) => {
      await lockCall(tx, callId);
      const adopted = await adoptPartyLine(tx, partyId, callSid);
      return adopted && !(await readParty(tx, partyId))?.endedAt;
    });
    if (!isWanted) await this.lines.end(callSid);
  }

  private over(callId: string, partyId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockCall(tx, callId);
      const party = await readParty(tx, partyId);
      if (party) await this.close.one(tx, party, { at: this.clock.now(), as: 'not-reached', lineStatus: 'failed' });
    });
  }
}
