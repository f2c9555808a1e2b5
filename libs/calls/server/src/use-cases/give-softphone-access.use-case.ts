import { Inject, Injectable } from '@nestjs/common';
import type { SoftphoneAccess } from '@pukar/calls-core/contracts';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { mintSoftphoneToken } from '@pukar/platform/telephony';
import { SoftphoneSettings } from '../calls-settings.js';

const TOKEN_SECONDS = 600;

/** Lets an agent's browser register at the carrier as themselves, for ten minutes at a time. */
@Injectable()
export class GiveSoftphoneAccess {
  constructor(
    private readonly settings: SoftphoneSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(agentId: string): SoftphoneAccess {
    const { url } = this.settings;
    return {
      kind: url ? 'local' : 'twilio',
      url,
      identity: agentId,
      token: mintSoftphoneToken(this.settings, agentId, TOKEN_SECONDS),
      expiresAt: new Date(this.clock.now().getTime() + TOKEN_SECONDS * 1000).toISOString(),
    };
  }
}
