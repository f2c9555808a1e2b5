import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { agentsAtWork, servedBy } from '../persistence/spoken-at-work.js';

/** A waiting caller's place. */
export interface PlaceInLine {
  /** 1 is the next to be served. */
  readonly place: number;
  readonly pool: string;
  /** Whether anybody is at work in the pool who serves the caller, in their language or in the state's: ready, in a call, or writing after one. */
  readonly isStaffed: boolean;
}

/** Tells a waiting caller's place; nothing for a call that does not wait. */
@Injectable()
export class FindPlaceInLine {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string): Promise<PlaceInLine | undefined> {
    const [found] = await this.database.query<{ pool: string; language: string; place: number }>(
      `select w.pool, w.language,
         (select count(*)::integer from acd.waiting before
          where before.pool = w.pool and before.left_at is null
            and (before.priority > w.priority or (before.priority = w.priority and (before.joined_at, before.call_id) <= (w.joined_at, w.call_id)))) as place
       from acd.waiting w where w.call_id = $1 and w.left_at is null`,
      [callId],
    );
    return found && { place: found.place, pool: found.pool, isStaffed: await this.isStaffed(found.pool, found.language) };
  }

  /** Since when a call stands, or stood, in the line. */
  async since(where: Pick<Tx, 'query'>, callId: string): Promise<Date | undefined> {
    return (await where.query<{ joined_at: Date }>('select joined_at from acd.waiting where call_id = $1', [callId]))[0]?.joined_at;
  }

  /** Calls that wait and are offered to nobody, the last come first. */
  async unclaimed(where: Pick<Tx, 'query'>, most: number): Promise<string[]> {
    const waiting = await where.query<{ callId: string }>(
      `select w.call_id as "callId" from acd.waiting w where w.left_at is null and not exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null)
       order by w.joined_at desc limit $1`,
      [most],
    );
    return waiting.map(({ callId }) => callId);
  }

  private async isStaffed(pool: string, language: string): Promise<boolean> {
    const now = this.clock.now();
    const atWork = await agentsAtWork(this.database, pool, now);
    const served = servedBy(atWork)(language);
    return atWork.some(({ languages }) => languages.includes(served));
  }
}
