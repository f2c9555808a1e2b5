import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import { MAIN_POOL } from './join-waiting-line.use-case.js';

/** What happened to an agent's last screen so long ago is no news any more. */
const NEWS_MINUTES = 30;

/** A screen that opens, by its socket, and which languages its agent speaks. */
export interface DeskOpened {
  readonly agentId: string;
  readonly languages: readonly string[];
  readonly screen: string;
}

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

  /** Of an agent who is there twice, the last screen counts. */
  async execute(...opened: readonly DeskOpened[]): Promise<void> {
    const now = this.clock.now();
    const { leaseSeconds } = (await this.floor.policy.read()).presence;
    const leaseUntil = new Date(now.getTime() + leaseSeconds * 1000);
    const last = new Map(opened.map((one) => [one.agentId, one]));
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into acd.agent as a (id, pool, languages, lease_until, lease_holder, wish_at, idle_since)
         select "agentId", $2, languages, $3, screen, $4, $4 from jsonb_to_recordset($1::jsonb) as opened ("agentId" uuid, languages text[], screen text) order by "agentId"
         on conflict (id) do update set languages = excluded.languages, lease_until = excluded.lease_until, lease_holder = excluded.lease_holder,
           unready = case when coalesce(a.lease_until > $4, false) then a.unready else '{line-down}' end,
           wish = case when coalesce(a.lease_until > $4, false) or a.wish <> 'ready' then a.wish else 'away' end,
           wish_reason = case when a.wish = 'ready' and not coalesce(a.lease_until > $4, false) then 'screen-gone'
             when a.wish = 'away' and a.wish_at < $5 then null else a.wish_reason end`,
        [JSON.stringify([...last.values()]), MAIN_POOL, leaseUntil, now, new Date(now.getTime() - NEWS_MINUTES * 60_000)],
      );
      await this.floor.agentsChanged(tx, [...last.keys()]);
    });
  }
}
