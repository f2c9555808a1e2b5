import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../../live/floor-changes.js';
import { EndConversation } from '../end-conversation.use-case.js';

/** The call goes from its agent to the colleague who was asked: the one claim ends, and the other becomes the call's, together. */
@Injectable()
export class CompleteTransfer {
  constructor(
    private readonly floor: FloorChanges,
    private readonly end: EndConversation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the agent who has it now; undefined, and nothing is changed, when either claim is not as it must be. */
  async execute(tx: Tx, { fromClaim, toClaim }: { readonly fromClaim: string; readonly toClaim: string }): Promise<string | undefined> {
    // Two who complete it at once, or a colleague who leaves in this moment, are one after the other.
    const both = await tx.query<{ id: string; kind: string; agent_id: string; call_id: string; queue: string | null }>(
      `select id, kind, agent_id, call_id, queue from acd.claim where id = any($1) and ended_at is null and state = 'joined' order by fence for update`, [[fromClaim, toClaim]],
    );
    const [from, to] = [both.find(({ id, kind }) => id === fromClaim && kind === 'call'), both.find(({ id, kind }) => id === toClaim && kind === 'consult')];
    if (!from || !to || from.call_id !== to.call_id) return undefined;
    await this.end.execute(tx, fromClaim, 'transferred');
    await tx.query(`update acd.claim set kind = 'call', queue = $2 where id = $1`, [toClaim, from.queue]);
    this.floor.book.note(tx, { kind: 'transferred', at: this.clock.now(), callId: to.call_id, claimId: toClaim, agentId: to.agent_id, queue: from.queue, detail: { from: from.agent_id, fromClaim } });
    await this.floor.agentChanged(tx, to.agent_id);
    return to.agent_id;
  }
}
