import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../../live/floor-changes.js';
import { endConsultClaim } from '../../persistence/claim-rows.js';

/** A colleague is asked no more: they are as ready as before, and have nothing to write. A second time changes nothing. */
@Injectable()
export class EndConsult {
  constructor(
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives whether the claim was live, and a consultation's, until now. */
  async execute(tx: Tx, claimId: string): Promise<boolean> {
    const now = this.clock.now();
    const ended = await endConsultClaim(tx, claimId, now);
    if (!ended) return false;
    await tx.query('update acd.agent set idle_since = $2 where id = $1', [ended.agentId, now]);
    this.floor.book.note(tx, { kind: 'claim-ended', at: now, callId: ended.callId, claimId, agentId: ended.agentId, detail: { as: ended.endedAs } });
    await this.floor.agentChanged(tx, ended.agentId);
    return true;
  }
}
