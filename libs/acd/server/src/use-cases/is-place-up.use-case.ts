import { Inject, Injectable } from '@nestjs/common';
import { presenceOf } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { factsOf } from '../persistence/agent-rows.js';
import { agentsAtWork, servedBy } from '../persistence/spoken-at-work.js';
import { MAIN_POOL } from './join-waiting-line.use-case.js';

/** A place that somebody has who is not in the line. */
export interface PlaceToAsk {
  readonly language: string;
  readonly since: Date;
  /** How many are on their way into the line, each to an agent of their own. */
  readonly expected: number;
  /** Calls for which an agent is meant whatever their place, should they stand in the line already. */
  readonly besides: readonly string[];
}

/** Whether somebody who is not in the line would be served now, had they waited in it since a moment. */
@Injectable()
export class IsPlaceUp {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Callers of any language count as ahead: it is asked in order not to ring too early. */
  async execute(where: Pick<Tx, 'query'>, { language, since, expected, besides }: PlaceToAsk): Promise<boolean> {
    const now = this.clock.now();
    const atWork = await agentsAtWork(where, MAIN_POOL, now);
    const served = servedBy(atWork)(language);
    const ready = atWork.filter((agent) => agent.languages.includes(served) && presenceOf(factsOf(agent), now).presence === 'ready').length;
    if (ready <= expected) return false;
    const [row] = await where.query<{ ahead: number }>(
      `select count(*)::integer as ahead from acd.waiting w where w.pool = $1 and w.left_at is null and (w.joined_at < $2 or w.call_id = any($3))
         and not exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null)`,
      [MAIN_POOL, since, besides],
    );
    return ready > expected + (row?.ahead ?? 0);
  }
}
