import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import { endClaim, type LiveClaim } from '../persistence/claim-rows.js';
import { BeginWrapUp } from './begin-wrap-up.js';

/** A conversation is over: its agent's time to write begins. A second time changes nothing. */
@Injectable()
export class EndConversation {
  constructor(
    private readonly floor: FloorChanges,
    private readonly wrapUp: BeginWrapUp,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `transferred`: for its agent alone. Gives the claim; undefined where it was no conversation until now. */
  async execute(tx: Tx, claimId: string, as: 'talked' | 'transferred' = 'talked'): Promise<LiveClaim | undefined> {
    const now = this.clock.now();
    const ended = await endClaim(tx, claimId, { as, at: now, states: ['joined'] });
    if (!ended) return undefined;
    await this.wrapUp.execute(tx, { agentId: ended.agentId, callId: ended.callId, at: now });
    this.floor.book.note(tx, { kind: 'claim-ended', at: now, callId: ended.callId, claimId, agentId: ended.agentId, queue: ended.queue, detail: { as } });
    await this.floor.agentChanged(tx, ended.agentId);
    return ended;
  }
}
