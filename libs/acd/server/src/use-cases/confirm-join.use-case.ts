import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { FloorChanges } from '../live/floor-changes.js';

/** The agent's line is in the conference: an accepted claim is confirmed and lapses no more. */
@Injectable()
export class ConfirmJoin {
  constructor(private readonly floor: FloorChanges) {}

  /** Gives whether the claim is good: the live one of its call, accepted before. A second time changes nothing. */
  async execute(tx: Tx, claimId: string, at: Date): Promise<boolean> {
    const [confirmed] = await tx.query<{ agent_id: string; call_id: string; queue: string | null; first: boolean }>(
      `update acd.claim c set state = 'joined', joined_at = coalesce(c.joined_at, $2), lapses_at = null
       from (select id, state from acd.claim where id = $1 and ended_at is null and state in ('accepted', 'joined') for update) before
       where c.id = before.id returning c.agent_id, c.call_id, c.queue, before.state = 'accepted' as first`,
      [claimId, at],
    );
    if (confirmed?.first) {
      this.floor.book.note(tx, { kind: 'joined', at, callId: confirmed.call_id, claimId, agentId: confirmed.agent_id, queue: confirmed.queue, detail: {} });
      await this.floor.callGoesOn(tx, confirmed.agent_id);
    }
    return confirmed !== undefined;
  }
}
