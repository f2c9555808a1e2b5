import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import { ReleaseClaim } from './release-claim.use-case.js';

/** An agent wants a break: at once, or after the call they hold. A call that rings at them goes to somebody else. */
@Injectable()
export class AskForBreak {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    private readonly release: ReleaseClaim,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agentId: string, reason: string | undefined): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [ringing] = await tx.query<{ id: string }>(`select id from acd.claim where agent_id = $1 and ended_at is null and state = 'offered'`, [agentId]);
      if (ringing) await this.release.execute(tx, ringing.id, 'declined', { states: ['offered'] });
      await tx.query(`update acd.agent set wish = 'break', wish_reason = $2, wish_at = $3 where id = $1`, [agentId, reason ?? null, this.clock.now()]);
      await this.floor.agentChanged(tx, agentId);
    });
  }
}
