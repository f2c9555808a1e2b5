import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { CallsSettings } from '../calls-settings.js';
import { lineUrls } from '../lines/line-urls.js';
import { idInAddresses } from '../persistence/call-rows.js';
import { EndCall } from './end-call.use-case.js';
import { EndPutOutLines } from './end-put-out-lines.use-case.js';

/** How long ending a call for abuse may take before somebody looks. */
const LATE_SECONDS = 2;
/** How long the closing sentence lasts at most, in every language. */
const CLOSING_SECONDS = 45;

interface PutOutCall {
  readonly callId: string;
  readonly callSid: string;
  readonly isOurs: boolean;
  readonly toldAt: Date | null;
}

/**
 * Finds calls that were ended for abuse and are still up: the process that was ending them died, or the carrier could not be
 * reached. The agent's line goes, the caller's fetches its closing sentence, and is ended where it has had its time. Safe to
 * run at any time, in several workers at once.
 */
@Injectable()
export class MendPutOutCalls {
  constructor(
    private readonly database: Database,
    private readonly lines: EndPutOutLines,
    private readonly telephony: Telephony,
    private readonly endCall: EndCall,
    private readonly settings: CallsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const calls = await this.database.query<PutOutCall>(
      `select id as "callId", carrier_sid as "callSid", direction = 'outgoing' as "isOurs", put_out_told_at as "toldAt" from calls.call
       where put_out_at <= $1 and ended_at is null and carrier_sid is not null order by put_out_at limit 100`,
      [new Date(now.getTime() - LATE_SECONDS * 1000)],
    );
    for (const call of calls) await this.mend(call, now);
  }

  private async mend({ callId, callSid, isOurs, toldAt }: PutOutCall, now: Date): Promise<void> {
    try {
      await this.lines.execute(callId);
      if (!toldAt) await this.telephony.redirect(callSid, lineUrls(this.settings.publicUrl, idInAddresses({ callId, isOurs })).endedForConduct);
      else if (now.getTime() - toldAt.getTime() > CLOSING_SECONDS * 1000) await this.telephony.end(callSid);
    } catch (error) {
      if (error instanceof CarrierError && error.callIsOver) await this.endCall.execute({ callId, callSid, at: now, startedAt: now });
      else this.logger.warn({ err: error, callId }, 'a call that was ended for abuse is still up; it is tried again');
    }
  }
}
