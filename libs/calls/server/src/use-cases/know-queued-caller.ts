import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import type { CallRow } from '../persistence/call-rows.js';
import { CallersPort } from '../ports/callers.port.js';
import { type OldPlace, OwedCallsPort } from '../ports/owed-calls.port.js';

/** Who wants a person: remembered in the vault, and asked for the place that they had. */
@Injectable()
export class KnowQueuedCaller {
  constructor(
    private readonly callers: CallersPort,
    private readonly owed: OwedCallsPort,
  ) {}

  /** Gives the place that they had: who is rung back, and who rings again in time, and then chose themselves what it is about. `before`: the call as it was before it came into the queue. */
  async execute(tx: Tx, caller: { readonly callId: string; readonly from: string; readonly language: string | null; readonly at: Date }, before: CallRow | undefined): Promise<(Pick<OldPlace, 'since'> & Partial<OldPlace>) | undefined> {
    // Whom we rang is known since we prepared the call: the number that rings is our own.
    if (before?.isOurs) return this.owed.placeOf(tx, caller.callId);
    await this.callers.remember(tx, caller);
    const since = before?.queuedAt || before?.endedAt ? undefined : await this.owed.redial(tx, caller);
    return since && { since };
  }
}
