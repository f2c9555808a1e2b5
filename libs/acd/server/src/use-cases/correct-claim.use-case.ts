import { Inject, Injectable } from '@nestjs/common';
import { CORRECTED_FROM, type CorrectedEnding } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import { countConversation } from '../persistence/claim-rows.js';
import { BeginWrapUp } from './begin-wrap-up.js';

interface Corrected {
  readonly agent_id: string;
  readonly call_id: string;
  readonly queue: string | null;
  readonly ended_at: Date;
  /** The agent was offered nothing since. */
  readonly is_last: boolean;
}

/**
 * Late news says what a claim that has ended really came to. Its agent gets what that ending would have given them, unless
 * they have had another call since, or have said themselves what they want: then only the record is put right.
 */
@Injectable()
export class CorrectClaim {
  constructor(
    private readonly floor: FloorChanges,
    private readonly wrapUp: BeginWrapUp,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives whether anything changed: a claim that goes on, or that ended so, is left alone. */
  async execute(tx: Tx, claimId: string, ending: CorrectedEnding): Promise<boolean> {
    const [corrected] = await tx.query<Corrected>(
      `update acd.claim c set ended_as = $2, joined_at = case when $2 = 'talked' then coalesce(c.joined_at, c.accepted_at) else c.joined_at end
       where c.id = $1 and c.ended_at is not null and c.ended_as = any($3)
       returning c.agent_id, c.call_id, c.queue, c.ended_at, not exists (select 1 from acd.claim later where later.agent_id = c.agent_id and later.fence > c.fence) as is_last`,
      [claimId, ending, CORRECTED_FROM[ending]],
    );
    if (!corrected) return false;
    const { call_id: callId, agent_id: agentId, queue, ended_at: at } = corrected;
    this.floor.book.note(tx, { kind: 'claim-ended', at, callId, claimId, agentId, queue, detail: { as: ending } });
    if (ending === 'talked') countConversation(tx, claimId, at);
    if (corrected.is_last) await this.putAgentRight(tx, corrected, ending);
    return true;
  }

  private async putAgentRight(tx: Tx, { agent_id: agentId, call_id: callId, ended_at: endedAt }: Corrected, ending: CorrectedEnding): Promise<void> {
    if (ending === 'line-down') {
      await tx.query(`update acd.agent set wish = 'away', wish_reason = 'line-down', wish_at = $2 where id = $1 and wish = 'ready' and wish_at <= $2`, [agentId, endedAt]);
    } else {
      // What the release took from them is given back: it wrote the moment at which it ended the claim.
      await tx.query(`update acd.agent set wish = 'ready', wish_reason = null where id = $1 and wish = 'away' and wish_at = $2`, [agentId, endedAt]);
    }
    if (ending === 'talked') await this.wrapUp.execute(tx, { agentId, callId, at: this.clock.now() });
    await this.floor.agentChanged(tx, agentId);
  }
}
