import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { CallsSettings } from '../calls-settings.js';
import { lineUrls } from '../lines/line-urls.js';
import { DialOutgoingCall } from '../outgoing/dial-outgoing-call.use-case.js';
import { idInAddresses, readCall } from '../persistence/call-rows.js';
import { EndCall } from './end-call.use-case.js';

/** Makes a caller's line ask where it belongs now; whom we ring is dialled, when their agent is there. A caller who is gone is found out this way, and their agent is told. */
@Injectable()
export class BringCaller {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly endCall: EndCall,
    private readonly dial: DialOutgoingCall,
    private readonly settings: CallsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(callId: string, at: Date): Promise<void> {
    const call = await readCall(this.database, callId);
    if (!call || call.endedAt) return;
    if (call.isOurs && !call.dialBeganAt) {
      await this.dial.execute(callId);
      return;
    }
    const { callSid } = call;
    // Who is being rung comes by answering.
    if (!callSid || (call.isOurs && !call.answeredAt && !call.queuedAt)) return;
    const began = this.clock.now();
    try {
      await this.telephony.redirect(callSid, lineUrls(this.settings.publicUrl, idInAddresses(call)).talk);
      await this.database.query('update calls.call set brought_at = $2 where id = $1', [callId, this.clock.now()]);
    } catch (error) {
      if (error instanceof CarrierError && error.callIsOver) await this.endCall.execute({ callId, callSid, at, startedAt: at });
      else {
        this.logger.warn({ err: error, callId }, 'a caller could not be brought to their agent; it is tried again');
        // What somebody else was told meanwhile stays.
        await this.database.query('update calls.call set brought_at = null where id = $1 and brought_at <= $2', [callId, began]);
      }
    }
  }
}
