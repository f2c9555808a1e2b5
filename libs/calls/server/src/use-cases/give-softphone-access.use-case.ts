import { Injectable } from '@nestjs/common';
import type { SoftphoneAccess } from '@pukar/calls-core/contracts';
import { mintSoftphoneToken } from '@pukar/platform/telephony';
import { SoftphoneSettings } from '../calls-settings.js';

/** Lets an agent's browser register at the carrier as themselves, for at most ten minutes at a time. */
@Injectable()
export class GiveSoftphoneAccess {
  constructor(private readonly settings: SoftphoneSettings) {}

  execute(agentId: string): SoftphoneAccess {
    const { url, tokenSeconds } = this.settings;
    return {
      kind: url ? 'local' : 'twilio',
      url,
      identity: agentId,
      token: mintSoftphoneToken(this.settings, agentId, tokenSeconds),
      lifetimeSeconds: tokenSeconds,
    };
  }
}
