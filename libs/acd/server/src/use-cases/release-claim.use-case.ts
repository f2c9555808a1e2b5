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
    const { because } = AFTER_RELEASE[reason];
    const stays = reason === 'no-answer' ? await this.mayMissAnother(tx, released.agentId, now) : AFTER_RELEASE[reason].stays;
    // A break asked for meanwhile stays a break.
    if (!stays) await tx.query(`update acd.agent set wish = 'away', wish_reason = $2, wish_at = $3 where id = $1 and wish = 'ready'`, [released.agentId, because, now]);
    this.floor.book.note(tx, { kind: 'claim-ended', at: now, callId: released.callId, claimId, agentId: released.agentId, queue: released.queue, detail: { as: reason } });
    await this.floor.agentChanged(tx, released.agentId);
    return released;
  }

  /** Whether the policy leaves an agent ready who did not answer: they come last for the next call then. */
  private async mayMissAnother(tx: Tx, agentId: string, now: Date): Promise<boolean> {
    const { mostPerAgentInARow } = (await this.floor.policy.read(tx)).offers;
    const [missed] = await tx.query<{ again: boolean }>(
      `update acd.agent set missed_in_a_row = (missed_in_a_row + 1) % $2, idle_since = case when missed_in_a_row + 1 < $2 then $3 else idle_since end where id = $1 returning missed_in_a_row > 0 as again`,
      [agentId, mostPerAgentInARow, now],
    );
    return missed?.again ?? false;
  }
}
