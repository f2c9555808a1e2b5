import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { CallsSettings } from '../calls-settings.js';
import { lineUrls } from '../lines/line-urls.js';
import { idInAddresses, lockCall, readCall } from '../persistence/call-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { TalkRecorderPort } from '../ports/talk-recorder.port.js';

type Refusal = 'not-your-call' | 'caller-not-in' | 'carrier-unreachable';

/** An agent puts the caller of their own conversation on hold, or takes them back. Doing it again changes nothing. */
@Injectable()
export class HoldCaller {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly recorder: TalkRecorderPort,
    private readonly telephony: Telephony,
    private readonly settings: CallsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ callId, agentId, on }: { readonly callId: string; readonly agentId: string; readonly on: boolean }): Promise<Result<null, Refusal>> {
    const claim = await this.claims.live(this.database, callId);
    if (claim?.agentId !== agentId || claim.state === 'offered') return err('not-your-call');
    const call = await readCall(this.database, callId);
    if (claim.state !== 'joined' || !call?.talkingAt || call.endedAt || !call.callSid) return err('caller-not-in');
    try {
      await this.telephony.hold({ conferenceSid: call.conferenceSid, conference: callId }, call.callSid, on, lineUrls(this.settings.publicUrl, idInAddresses(call)).hold(call.language));
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      return err(error.callIsOver ? 'caller-not-in' : 'carrier-unreachable');
    }
    // The carrier says so too, a moment later; the agent need not wait for it.
    await this.database.transaction(async (tx) => {
      if (!(await lockCall(tx, callId))) return;
      await this.claims.noteHold(tx, claim.claimId, on, this.clock.now());
      // Who paused the recording during the hold did so for what the caller says when they are back.
      if (on) await this.recorder.callerHeld(tx, callId);
    });
    return ok(null);
  }
}
