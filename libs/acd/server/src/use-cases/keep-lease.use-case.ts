import { Inject, Injectable } from '@nestjs/common';
import type { UnreadyReason } from '@pukar/acd-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';

/** A sign of life from the agent's screen, and what its browser lacks for a call. Refused for a screen that another one replaced. */
@Injectable()
export class KeepLease {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(beat: { readonly agentId: string; readonly screen: string; readonly unready: readonly UnreadyReason[] }): Promise<Result<{ readonly serverTime: string }, 'other-tab'>> {
    const now = this.clock.now();
    const { leaseSeconds } = (await this.floor.policy.read()).presence;
    const leaseUntil = new Date(now.getTime() + leaseSeconds * 1000);
    return this.database.transaction(async (tx) => {
      const [kept] = await tx.query<{ changed: boolean }>(
        `update acd.agent a set lease_until = $3, lease_holder = $2, unready = $4
         from (select id, unready, lease_holder, noted_presence from acd.agent where id = $1 for update) before
         where a.id = before.id and (before.lease_holder = $2 or before.lease_holder is null)
         returning (before.unready <> $4 or before.lease_holder is null or coalesce(before.noted_presence, 'offline') = 'offline') as changed`,
        [beat.agentId, beat.screen, leaseUntil, [...new Set(beat.unready)].sort()],
      );
      if (!kept) return err('other-tab');
      if (kept.changed) await this.floor.agentChanged(tx, beat.agentId);
      return ok({ serverTime: now.toISOString() });
    });
  }
}
