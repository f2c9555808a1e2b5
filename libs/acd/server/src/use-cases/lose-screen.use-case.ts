import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';

/**
 * An agent's screen was closed, or is being loaded again: no call is offered to it meanwhile, and what rings there goes
 * on to somebody else when it is not back within moments. A screen that another one replaced changes nothing.
 */
@Injectable()
export class LoseScreen {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(gone: { readonly agentId: string; readonly screen: string }): Promise<void> {
    const { reloadSeconds } = (await this.floor.policy.read()).presence;
    const backBy = new Date(this.clock.now().getTime() + reloadSeconds * 1000);
    await this.database.transaction(async (tx) => {
      const lost = await tx.query(`update acd.agent set unready = '{line-down}', lease_until = least(lease_until, $3) where id = $1 and lease_holder = $2 returning 1`, [gone.agentId, gone.screen, backBy]);
      if (lost.length > 0) await this.floor.agentChanged(tx, gone.agentId);
    });
  }
}
