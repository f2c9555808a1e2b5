import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import { MAIN_POOL } from './join-waiting-line.use-case.js';

/** What happened to an agent's last screen so long ago is no news any more. */
const NEWS_MINUTES = 30;

/**
 * Somebody's screen opens: the newest one is the agent's desk. What they wished for stands if their last screen was there
 * a moment ago; otherwise they are asked again, and told why.
 */
@Injectable()
export class OpenDesk {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agent: { readonly agentId: string; readonly languages: readonly string[]; readonly screen: string }): Promise<void> {
    const now = this.clock.now();
    const { leaseSeconds } = (await this.floor.policy.read()).presence;
    const leaseUntil = new Date(now.getTime() + leaseSeconds * 1000);
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into acd.agent as a (id, pool, languages, lease_until, lease_holder, wish_at, idle_since) values ($1, $2, $3, $4, $5, $6, $6)
         on conflict (id) do update set languages = excluded.languages, lease_until = excluded.lease_until, lease_holder = excluded.lease_holder,
           unready = case when coalesce(a.lease_until > $6, false) then a.unready else '{line-down}' end,
           wish = case when coalesce(a.lease_until > $6, false) or a.wish <> 'ready' then a.wish else 'away' end,
           wish_reason = case when a.wish = 'ready' and not coalesce(a.lease_until > $6, false) then 'screen-gone'
             when a.wish = 'away' and a.wish_at < $7 then null else a.wish_reason end`,
        [agent.agentId, MAIN_POOL, agent.languages, leaseUntil, agent.screen, now, new Date(now.getTime() - NEWS_MINUTES * 60_000)],
      );
      await this.floor.agentChanged(tx, agent.agentId);
    });
  }
}
