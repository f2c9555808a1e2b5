import { Inject, Injectable } from '@nestjs/common';
import { liveAttempt, mayRing } from '@pukar/callbacks-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CallbacksSettings } from '../callbacks-settings.js';
import { readCallbacks } from '../persistence/callback-rows.js';

/** The last question before a citizen's phone rings: whom to ring for this call-back, if still anybody. */
@Injectable()
export class MayRingCitizen {
  constructor(
    private readonly database: Database,
    private readonly settings: CallbacksSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined in quiet hours, for one that is done, and for one whose attempt was taken back. */
  async execute(callbackId: string): Promise<string | undefined> {
    const [saved] = await readCallbacks(this.database, `c.id = $1 and c.state in ('in-line', 'ringing')`, [callbackId]);
    if (!saved || !liveAttempt(saved.callback)) return undefined;
    return mayRing(saved.callback.askedAt, this.clock.now(), this.settings.policy) ? saved.citizenId : undefined;
  }
}
