import { Injectable } from '@nestjs/common';
import type { CallOutcome } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';
import { CallersPort } from '../ports/callers.port.js';

/** Somebody owes a caller a call. */
export interface OwedCall {
  readonly callId: string;
  /** The caller's number as the carrier says it; absent only where nobody can say it any more. */
  readonly from: string | undefined;
  readonly reason: CallOutcome;
  readonly at: Date;
  /** The call is over, and this is what it came to: it is the reason that stands. */
  readonly isOutcome?: boolean;
}

/** Keeps that somebody owes a caller a call, with the number to ring, in the transaction that makes it so. Once per call; the first reason stands until the call's outcome is known. */
@Injectable()
export class NoteMissedCall {
  constructor(private readonly callers: CallersPort) {}

  async execute(tx: Tx, { callId, from, reason, at, isOutcome }: OwedCall): Promise<void> {
    await tx.query(
      `insert into calls.missed_call as m (call_id, reason, made_at) values ($1, $2, $3)
       on conflict (call_id) do update set reason = case when $4 then excluded.reason else m.reason end, withdrawn_at = null where m.done_at is null`,
      [callId, reason, at, isOutcome ?? false],
    );
    if (from) await this.callers.remember(tx, { callId, from, language: null, at });
  }

  /** Later news says that nobody owes it: they talked, say. A call that was rung back stays done. */
  async withdraw(tx: Tx, callId: string, at: Date): Promise<void> {
    await tx.query('update calls.missed_call set withdrawn_at = $2 where call_id = $1 and done_at is null and withdrawn_at is null', [callId, at]);
  }
}
