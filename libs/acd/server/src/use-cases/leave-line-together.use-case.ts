import { Injectable } from '@nestjs/common';
import { Database, Together, type Tx } from '@pukar/platform/database';
import { FloorChanges } from '../live/floor-changes.js';

/** A caller who hung up while they waited. */
interface Gone {
  readonly callId: string;
  readonly at: Date;
}

interface Left extends Gone {
  readonly pool: string;
  readonly queue: string;
}

/**
 * Takes callers who hung up out of the waiting line at once, those of one moment in one transaction: their calls' ends take longer, and until then agents
 * would be offered who is not there any more. One whom an agent has, or is being offered, is left to their call's end, which knows what becomes of the claim.
 */
@Injectable()
export class LeaveLineTogether {
  private readonly gone = new Together<Gone, null>(async (callers) => {
    await this.database.transaction((tx) => this.leave(tx, callers));
    return callers.map(() => null);
  });

  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
  ) {}

  /** Saved when it returns. Of one who does not wait nothing is changed. */
  async execute(gone: Gone): Promise<void> {
    await this.gone.ask(gone);
  }

  private async leave(tx: Tx, callers: readonly Gone[]): Promise<void> {
    const left = await tx.query<Left>(
      `with free as (
         select w.call_id, g.at from acd.waiting w join jsonb_to_recordset($1::jsonb) as g (call_id uuid, at timestamptz) on g.call_id = w.call_id
         where w.left_at is null and not exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null)
         order by w.call_id for no key update of w skip locked
       )
       update acd.waiting w set left_at = free.at, left_as = 'abandoned' from free where w.call_id = free.call_id
       returning w.call_id as "callId", w.pool, w.queue, w.left_at as at`,
      [JSON.stringify(callers.map(({ callId, at }) => ({ call_id: callId, at })))],
    );
    this.floor.book.note(tx, ...left.map(({ callId, queue, at }) => ({ kind: 'left-queue' as const, at, callId, queue, detail: { as: 'abandoned' as const } })));
    for (const pool of new Set(left.map((one) => one.pool))) this.floor.lineChanged(tx, pool);
  }
}
