import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import { ConversationPort, type Held } from '../ports/conversation.port.js';

/** An agent takes the call that rings at them. Refused `gone` when it lapsed, was withdrawn, or its caller hung up. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    private readonly conversation: ConversationPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(claimId: string, agentId: string): Promise<Result<null, 'gone'>> {
    const accepted = await this.database.transaction((tx) => this.accept(tx, claimId, agentId));
    if (accepted) await this.conversation.connect(accepted);
    return accepted || (await this.wasAccepted(claimId, agentId)) ? ok(null) : err('gone');
  }

  private async accept(tx: Tx, claimId: string, agentId: string): Promise<Held | undefined> {
    const now = this.clock.now();
    const { connectSeconds } = (await this.floor.policy.read(tx)).offers;
    const lapsesAt = new Date(now.getTime() + connectSeconds * 1000);
    // The caller's row first: whoever takes them out of the line in this moment is waited for.
    tx.write('select 1 from acd.waiting where call_id = (select call_id from acd.claim where id = $1) for share', [claimId]);
    const [claim] = await tx.query<{ call_id: string; queue: string | null }>(
      `update acd.claim c set state = 'accepted', accepted_at = $3, lapses_at = $4
       where id = $1 and agent_id = $2 and state = 'offered' and ended_at is null and lapses_at > $3
         and case c.kind when 'consult' then exists (select 1 from acd.claim o where o.call_id = c.call_id and o.kind = 'call' and o.state = 'joined' and o.ended_at is null)
           else exists (select 1 from acd.waiting w where w.call_id = c.call_id and w.left_at is null) end
       returning call_id, queue`,
      [claimId, agentId, now, lapsesAt],
    );
    if (!claim) return undefined;
    tx.write('update acd.agent set missed_in_a_row = 0 where id = $1 and missed_in_a_row > 0', [agentId]);
    this.floor.book.note(tx, { kind: 'accepted', at: now, callId: claim.call_id, claimId, agentId, queue: claim.queue, detail: { own: false } });
    await this.floor.callGoesOn(tx, agentId);
    return { claimId, agentId, callId: claim.call_id };
  }

  private async wasAccepted(claimId: string, agentId: string): Promise<boolean> {
    const rows = await this.database.query(`select 1 from acd.claim where id = $1 and agent_id = $2 and ended_at is null and state <> 'offered'`, [claimId, agentId]);
    return rows.length > 0;
  }
}
