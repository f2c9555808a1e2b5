import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';

/** An agent says that they are ready for calls. */
@Injectable()
export class AskForCalls {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** They are ready again after a break of this reason. Whoever has asked for something else meanwhile is left to that. */
  async afterBreak(agentId: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ready = await tx.query(
        `update acd.agent set wish = 'ready', wish_reason = null, wish_at = $3, idle_since = $3 where id = $1 and wish = 'break' and wish_reason = $2 returning 1`, [agentId, reason, this.clock.now()],
      );
      if (ready.length > 0) await this.floor.agentChanged(tx, agentId);
    });
  }

  async execute(agentId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `update acd.agent set wish = 'ready', wish_reason = null, wish_at = $2, idle_since = case when wish = 'ready' then idle_since else $2 end where id = $1`,
        [agentId, this.clock.now()],
      );
      await this.floor.agentChanged(tx, agentId);
    });
  }
}
