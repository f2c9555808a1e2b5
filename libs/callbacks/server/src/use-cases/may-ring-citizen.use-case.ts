import { Inject, Injectable } from '@nestjs/common';
import { liveAttempt, mayRing } from '@pukar/callbacks-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CallbacksSettings } from '../callbacks-settings.js';
import { readCallbacks } from '../persistence/callback-rows.js';

/** The last question before a citizen's phone rings: whether it may. */
@Injectable()
export class MayRingCitizen {
  constructor(
    private readonly settings: CallbacksSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whom a call-back rings, whether or not their phone may ring now. */
  async citizenOf(where: Pick<Tx, 'query'>, callbackId: string): Promise<string | undefined> {
    return (await where.query<{ citizen_id: string }>('select citizen_id from callbacks.callback where id = $1', [callbackId]))[0]?.citizen_id;
  }

  /** Not in quiet hours, not for one that is done, and not for one whose attempt was taken back. */
  async execute(where: Pick<Tx, 'query'>, callbackId: string): Promise<boolean> {
    const [saved] = await readCallbacks(where, `c.id = $1 and c.state in ('in-line', 'ringing')`, [callbackId]);
    return saved !== undefined && liveAttempt(saved.callback) !== undefined && mayRing(saved.callback.askedAt, this.clock.now(), this.settings.policy);
  }
}
