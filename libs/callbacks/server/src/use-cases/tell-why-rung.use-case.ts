import { Injectable } from '@nestjs/common';
import { attemptsMade, stillOwed, type OwedReason } from '@pukar/callbacks-core/domain';
import type { Tx } from '@pukar/platform/database';
import { readCallbacks } from '../persistence/callback-rows.js';

/** Why an agent rings a citizen back. */
export interface WhyRung {
  readonly reason: OwedReason;
  readonly owedAt: Date;
  /** How long they had waited then. */
  readonly waitedSeconds: number;
  /** 1 for the first time that their phone is rung. */
  readonly attempt: number;
}

/** Tells an agent that a call is a call-back, and why. */
@Injectable()
export class TellWhyRung {
  /** Undefined for a call that is no attempt. */
  async execute(where: Pick<Tx, 'query'>, callId: string): Promise<WhyRung | undefined> {
    const [saved] = await readCallbacks(where, 'c.id = (select callback_id from callbacks.attempt where call_id = $1)', [callId]);
    if (!saved) return undefined;
    const { callback } = saved;
    const owed = stillOwed(callback).length > 0 ? stillOwed(callback) : callback.owed;
    const last = owed.at(-1);
    const before = callback.attempts.slice(0, callback.attempts.findIndex((attempt) => attempt.callId === callId));
    return last && {
      reason: last.reason, owedAt: last.owedAt, waitedSeconds: Math.max(0, Math.round((owed[0]!.owedAt.getTime() - callback.placeSince.getTime()) / 1000)), attempt: attemptsMade({ ...callback, attempts: before }) + 1,
    };
  }
}
