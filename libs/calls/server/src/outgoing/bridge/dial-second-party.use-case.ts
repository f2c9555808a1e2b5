import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { lineUrls, rungFallbackUrl } from '../../lines/line-urls.js';
import { OutgoingSettings } from '../../outgoing-settings.js';
import { saidNo } from '../dial-outgoing-call.use-case.js';
import { BeginSecondDial } from './begin-second-dial.js';
import { HearSecondLine } from './hear-second-line.use-case.js';

/** Rings the officer of a bridge, once, when the citizen is in the conversation. What the carrier does not answer for is found out by `MendBridges`. */
@Injectable()
export class DialSecondParty {
  constructor(
    private readonly begin: BeginSecondDial,
    private readonly heard: HearSecondLine,
    private readonly telephony: Telephony,
    private readonly settings: OutgoingSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Any call that is no bridge is left alone. Throws only when the database does. */
  async execute(callId: string): Promise<void> {
    const number = await this.begin.execute(callId);
    if (!number) return;
    const { publicUrl, callerId, ringSeconds, policy } = this.settings;
    const urls = lineUrls(publicUrl, callId).second;
    try {
      const callSid = await this.telephony.placeCall({
        to: number, callerId, url: urls.out, fallbackUrl: rungFallbackUrl(this.settings, { callId, purpose: 'bridge', party: 'second', answerUrl: urls.out }), statusCallback: urls.outStatus, ringSeconds, longestSeconds: policy.longestMinutes * 60,
      });
      await this.heard.execute({ callId, callSid, status: 'queued', at: this.clock.now() });
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      this.logger.warn({ err: error, callId }, 'the carrier did not ring the second party of a bridge');
      if (saidNo(error)) await this.heard.ended(callId, this.clock.now(), 'failed');
    }
  }
}
