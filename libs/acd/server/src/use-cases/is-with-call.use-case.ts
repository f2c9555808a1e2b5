import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

/** How long after a conversation its agent may still write what the caller said, should wrap-up have run out meanwhile. */
const WRITING_MINUTES = 30;

/** Whether an agent may see a call's caller and write its complaint: it is offered to them, held by them, or was theirs just now. Who gave it away writes no more, and who is only asked about it not yet. */
@Injectable()
export class IsWithCall {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `source` is the transaction to ask in, when one is open: no second connection is taken then. */
  async execute(callId: string, agentId: string, source: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    const rows = await source.query(
      `select 1 from acd.claim
       where call_id = $1 and agent_id = $2 and kind = 'call' and (ended_at is null or (joined_at is not null and ended_as = 'talked' and ended_at > $3)) limit 1`,
      [callId, agentId, this.writingSince],
    );
    return rows.length > 0;
  }

  /** Whether they are asked about a call that another agent has: it rings at their desk, or they are in it. */
  async isAsked(callId: string, agentId: string, source: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    return (await source.query(`select 1 from acd.claim where call_id = $1 and agent_id = $2 and kind = 'consult' and ended_at is null`, [callId, agentId])).length > 0;
  }

  /** The agents to whom that applies and who were in the conversation: offers are left out. */
  async agentsOf(callId: string, source: Pick<Tx, 'query'> = this.database): Promise<readonly string[]> {
    const rows = await source.query<{ agent_id: string }>(
      `select distinct agent_id from acd.claim
       where call_id = $1 and joined_at is not null and (ended_at is null or (ended_as = 'talked' and ended_at > $2)) limit 8`,
      [callId, this.writingSince],
    );
    return rows.map(({ agent_id }) => agent_id);
  }

  private get writingSince(): Date {
    return new Date(this.clock.now().getTime() - WRITING_MINUTES * 60_000);
  }
}
