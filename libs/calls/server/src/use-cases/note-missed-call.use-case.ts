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
}

/** Keeps that somebody owes a caller a call, with the number to ring, in the transaction that makes it so. Once per call; the first reason stands. */
@Injectable()
export class NoteMissedCall {
  constructor(private readonly callers: CallersPort) {}

  async execute(tx: Tx, { callId, from, reason, at }: OwedCall): Promise<void> {
    await tx.query('insert into calls.missed_call (call_id, reason, made_at) values ($1, $2, $3) on conflict do nothing', [callId, reason, at]);
    if (from) await this.callers.remember(tx, { callId, from, language: null, at });
  }
}
