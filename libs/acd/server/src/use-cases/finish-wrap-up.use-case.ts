import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import { KeepDisposition } from './keep-disposition.js';

interface FinishedWrapUp {
  readonly agentId: string;
  readonly callId: string;
  readonly disposition: string;
  readonly ready: boolean;
}

/** An agent is done with a call: what it came to is kept, and the next one may come. Refused `not-your-call`, or `still-talking`. */
@Injectable()
export class FinishWrapUp {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    private readonly keep: KeepDisposition,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ agentId, callId, disposition, ready }: FinishedWrapUp): Promise<Result<null, 'not-your-call' | 'still-talking'>> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const claims = await tx.query<{ talked: boolean }>(`select ended_at is not null as talked from acd.claim where call_id = $1 and agent_id = $2 and kind = 'call' and (ended_at is null or ended_as in ('talked', 'transferred'))`, [callId, agentId]);
      if (claims.length === 0) return err('not-your-call');
      if (!claims.every((claim) => claim.talked)) return err('still-talking');
      await this.keep.execute(tx, { callId, agentId, disposition, at: now });
      // Once the agent has another call or another wrap-up, a late outcome code changes nothing else.
      await tx.query(
        `update acd.agent a set wrap_up_call = null, wrap_up_until = null, wish_reason = case when not $3 and wish = 'break' then wish_reason end, wish_at = $4, idle_since = $4,
           wish = case when $3 then 'ready' when wish = 'break' then 'break' else 'away' end
         where id = $1 and coalesce(wrap_up_call, $2) = $2 and not exists (select 1 from acd.claim c where c.agent_id = a.id and c.ended_at is null)`,
        [agentId, callId, ready, now],
      );
      await this.floor.agentChanged(tx, agentId);
      return ok(null);
    });
  }
}
