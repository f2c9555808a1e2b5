import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

/** A waiting caller's place. */
export interface PlaceInLine {
  /** 1 is the next to be served. */
  readonly place: number;
  readonly pool: string;
  /** Whether anybody who speaks the caller's language works in the pool: ready, in a call, or writing after one. */
  readonly isStaffed: boolean;
}

/** Tells a waiting caller's place in one read; nothing for a call that does not wait. */
@Injectable()
export class FindPlaceInLine {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string): Promise<PlaceInLine | undefined> {
    const [found] = await this.database.query<PlaceInLine>(
      `select w.pool,
         (select count(*)::integer from acd.waiting before
          where before.pool = w.pool and before.left_at is null
            and (before.priority > w.priority or (before.priority = w.priority and (before.joined_at, before.call_id) <= (w.joined_at, w.call_id)))) as place,
         exists (select 1 from acd.agent a where a.pool = w.pool and w.language = any(a.languages)
           and ((a.wish = 'ready' and a.lease_until > $2) or exists (select 1 from acd.claim c where c.agent_id = a.id and c.ended_at is null and c.state <> 'offered'))) as "isStaffed"
       from acd.waiting w where w.call_id = $1 and w.left_at is null`,
      [callId, this.clock.now()],
    );
    return found;
  }
}
