import { Inject, Injectable } from '@nestjs/common';
import { AFTER_RELEASE, type HoldState, type ReleaseReason } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import { endClaim, type LiveClaim } from '../persistence/claim-rows.js';

/** Ends a claim that came to no conversation. The call keeps its place, if it still waits. */
@Injectable()
export class ReleaseClaim {
  constructor(
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the claim, or undefined when it was not live, not in one of `states`, or not this agent's. */
  async execute(tx: Tx, claimId: string, reason: ReleaseReason, only: { readonly states?: readonly HoldState[]; readonly agentId?: string } = {}): Promise<LiveClaim | undefined> {
    const now = this.clock.now();
    const released = await endClaim(tx, claimId, { as: reason, at: now, states: only.states ?? ['offered', 'accepted', 'joined'], ...(only.agentId ? { agentId: only.agentId } : {}) });
    if (!released) return undefined;
    const { stays, because } = AFTER_RELEASE[reason];
    // A break asked for meanwhile stays a break.
    if (!stays) await tx.query(`update acd.agent set wish = 'away', wish_reason = $2, wish_at = $3 where id = $1 and wish = 'ready'`, [released.agentId, because, now]);
    await this.floor.book.note(tx, { kind: 'claim-ended', at: now, callId: released.callId, claimId, agentId: released.agentId, queue: released.queue, detail: { as: reason } });
    await this.floor.agentChanged(tx, released.agentId);
    return released;
  }
}
