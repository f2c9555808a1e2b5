import { Inject, Injectable } from '@nestjs/common';
import { presenceOf } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { agentsWhere, factsOf } from '../persistence/agent-rows.js';
import { MAIN_POOL } from './join-waiting-line.use-case.js';

/** Whether somebody who is not in the line would be served now, had they waited in it since a moment. */
@Injectable()
export class IsPlaceUp {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `expected`: others who are on their way into the line before them. Callers of any language count as ahead: it is asked in order not to ring too early. */
  async execute(language: string, since: Date, expected: number): Promise<boolean> {
    const now = this.clock.now();
    const agents = await agentsWhere(this.database, `a.pool = $1 and a.wish = 'ready' and $2 = any(a.languages)`, [MAIN_POOL, language]);
    const ready = agents.filter((agent) => presenceOf(factsOf(agent), now).presence === 'ready').length;
    if (ready <= expected) return false;
    const [row] = await this.database.query<{ ahead: number }>(
      `select count(*)::integer as ahead from acd.waiting w where w.pool = $1 and w.left_at is null and w.joined_at < $2
         and not exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null)`,
      [MAIN_POOL, since],
    );
    return ready > expected + (row?.ahead ?? 0);
  }
}
