import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Telephony } from '@pukar/platform/telephony';
import { CallsSettings } from '../calls-settings.js';
import { lineUrls } from '../lines/line-urls.js';
import { idInAddresses, lockCall, readCall } from '../persistence/call-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { TalkRecorderPort } from '../ports/talk-recorder.port.js';
import { PartyChanges } from './party-changes.js';

/** Puts the caller of a conversation on hold, where they hear music in their language, or takes them back. */
@Injectable()
export class CallerOnHold {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly recorder: TalkRecorderPort,
    private readonly telephony: Telephony,
    private readonly settings: CallsSettings,
    private readonly changes: PartyChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Doing it again changes nothing. Throws `CarrierError`: `callIsOver` where the caller is not in it. */
  async set(callId: string, on: boolean): Promise<void> {
    const call = await readCall(this.database, callId);
    if (!call?.callSid || call.endedAt) return;
    await this.telephony.hold({ conferenceSid: call.conferenceSid, conference: callId }, call.callSid, on, lineUrls(this.settings.publicUrl, idInAddresses(call)).hold(call.language));
    // The carrier says so too, a moment later; the agent need not wait for it.
    await this.database.transaction(async (tx) => {
      const claim = (await lockCall(tx, callId)) && (await this.claims.live(tx, callId));
      if (!claim) return;
      await this.claims.noteHold(tx, claim.claimId, on, this.clock.now());
      await this.changes.changed(tx, callId);
      // Who paused the recording during the hold did so for what the caller says when they are back.
      if (on) await this.recorder.callerHeld(tx, callId);
    });
  }
}
