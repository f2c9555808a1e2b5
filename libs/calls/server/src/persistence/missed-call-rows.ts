import type { CallOutcome } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';

/** Somebody owes this caller a call. Once per call; the first reason stands. */
export async function noteMissedCall(tx: Tx, callId: string, reason: CallOutcome, at: Date): Promise<void> {
  await tx.query('insert into calls.missed_call (call_id, reason, made_at) values ($1, $2, $3) on conflict do nothing', [callId, reason, at]);
}
