import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import type { CallRow } from '../persistence/call-rows.js';
import { CallersPort } from '../ports/callers.port.js';
import { OwedCallsPort } from '../ports/owed-calls.port.js';

/** Who wants a person: remembered in the vault, and asked for the place that they had. */
@Injectable()
export class KnowQueuedCaller {
  constructor(
    private readonly callers: CallersPort,
    private readonly owed: OwedCallsPort,
  ) {}

  /** Gives since when they have waited: who is rung back, and who rings again in time. `before`: the call as it was before it came into the queue. */
  async execute(tx: Tx, caller: { readonly callId: string; readonly from: string; readonly language: string | null; readonly at: Date }, before: CallRow | undefined): Promise<Date | undefined> {
    // Whom we rang is known since we prepared the call: the number that rings is our own.
    if (before?.isOurs) return this.owed.placeOf(tx, caller.callId);
    await this.callers.remember(tx, caller);
    return before?.queuedAt || before?.endedAt ? undefined : this.owed.redial(tx, caller);
  }
}
