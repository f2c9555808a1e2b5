import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { lockOfAttempt, readCallbacks } from '../persistence/callback-rows.js';
import type { OldPlace } from '../ports/outgoing-calls.port.js';
import { ChangeCallback, placeOf } from './change-callback.js';

/** What a citizen whom we ring first says by key, and what an agent says of who answered. */
@Injectable()
export class AnswerCallBack {
  constructor(
    private readonly change: ChangeCallback,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Do not ring me about this. */
  decline(tx: Tx, callId: string): Promise<void> {
    return this.apply(tx, callId, 'decline');
  }

  /** Who answered was somebody else. Changes nothing for a call that is no attempt. */
  wrongNumber(tx: Tx, callId: string): Promise<void> {
    return this.apply(tx, callId, 'wrongNumber');
  }

  /** Their place, for a call that is an attempt. */
  async placeOf(where: Pick<Tx, 'query'>, callId: string): Promise<OldPlace | undefined> {
    const [saved] = await readCallbacks(where, 'c.id = (select callback_id from callbacks.attempt where call_id = $1)', [callId]);
    return saved && placeOf(saved);
  }

  private async apply(tx: Tx, callId: string, type: 'decline' | 'wrongNumber'): Promise<void> {
    const saved = await lockOfAttempt(tx, callId);
    if (saved) await this.change.apply(tx, saved, { type, callId }, this.clock.now());
  }
}
