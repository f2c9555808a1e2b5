import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { AgentLines } from '../lines/agent-lines.js';
import { lineUrls, rungFallbackUrl, type RungLine } from '../lines/line-urls.js';
import { OutgoingSettings } from '../outgoing-settings.js';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { AdoptLine } from './adopt-line.js';
import { BeginDial } from './begin-dial.js';

/** `uncertain`: the carrier did not say whether it rings; `MendDials` finds out, and nothing is dialled again. */
export type DialResult = 'ringing' | 'refused' | 'uncertain';

/** What dialling ends with, either way. */
@Injectable()
export class DialSteps {
  constructor(
    readonly begin: BeginDial,
    readonly adopt: AdoptLine,
    readonly endCall: EndCall,
    readonly lines: AgentLines,
  ) {}
}

/**
 * Rings whom a prepared call is for, once: that it is dialled is committed before the carrier is asked. A call that is refused
 * has ended, as not dialled or unreachable.
 */
@Injectable()
export class DialOutgoingCall {
  constructor(
    private readonly steps: DialSteps,
    private readonly telephony: Telephony,
    private readonly settings: OutgoingSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** `answerUrl`: what the line asks when it is answered; it brings it into the call's conference unless told. Throws only when the database does. */
  async execute(callId: string, answerUrl?: string): Promise<DialResult> {
    const began = await this.steps.begin.execute(callId);
    if (began.go) return this.ring(began.number, { callId, purpose: began.purpose, answerUrl: answerUrl ?? lineUrls(this.settings.publicUrl, callId).out });
    if (began.because === 'refused') await this.end(callId);
    return began.because;
  }

  private async ring(number: string, line: RungLine): Promise<DialResult> {
    const { publicUrl, callerId, ringSeconds, policy } = this.settings;
    const { callId, answerUrl: url } = line;
    try {
      const callSid = await this.telephony.placeCall({
        to: number, callerId, url, fallbackUrl: rungFallbackUrl(this.settings, line), statusCallback: lineUrls(publicUrl, callId).outStatus, ringSeconds, longestSeconds: policy.longestMinutes * 60,
      });
      // The agent may have let it be while the carrier was asked.
      if ((await this.steps.adopt.execute({ callId, callSid })) === 'adopted') return 'ringing';
      await this.steps.lines.end(callSid);
      return 'refused';
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      this.logger.warn({ err: error, callId }, 'the carrier did not ring a number');
      if (!saidNo(error)) return 'uncertain';
      await this.end(callId, 'failed');
      return 'refused';
    }
  }

  private async end(callId: string, lineStatus?: string): Promise<void> {
    const at = this.clock.now();
    await this.steps.endCall.execute({ callId, callSid: null, lineStatus, at, startedAt: at });
  }
}

/** A refusal is certain; silence, and faults of the carrier's own, are not. */
export const saidNo = ({ status }: CarrierError): boolean => status >= 400 && status < 500 && status !== 408;
