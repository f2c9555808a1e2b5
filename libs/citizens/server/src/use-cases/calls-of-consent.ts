import { Injectable } from '@nestjs/common';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import { EarlierCallsPort } from '../ports/earlier-calls.port.js';

/** What a consent needs of the call in which it was given: whose it is, and in which language they speak. */
@Injectable()
export class CallsOfConsent {
  constructor(
    private readonly holders: CallHoldersPort,
    private readonly calls: EarlierCallsPort,
  ) {}

  isWith(callId: string, agentId: string): Promise<boolean> {
    return this.holders.isWith(callId, agentId);
  }

  async languageOf(callId: string): Promise<string | null> {
    return (await this.calls.factsOf(callId, [])).language;
  }
}
