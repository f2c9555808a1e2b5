import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { FloorChanges } from '../live/floor-changes.js';

/** Keeps whether the caller of a conversation is on hold, for the agent's screen. */
@Injectable()
export class NoteHold {
  constructor(private readonly floor: FloorChanges) {}

  /** `at`: when it became so. What is older than what is known already changes nothing. Gives whether it was otherwise until now. */
  async execute(tx: Tx, claimId: string, isHeld: boolean, at: Date): Promise<boolean> {
    const [noted] = await tx.query<{ agent_id: string; call_id: string; queue: string | null; changed: boolean }>(
      `update acd.claim c set hold_told_at = $3, held_at = case when not $2 then null else coalesce(c.held_at, $3) end
       from (select id, held_at from acd.claim where id = $1 and ended_at is null and state = 'joined' for update) before
       where c.id = before.id and coalesce(c.hold_told_at <= $3, true)
       returning c.agent_id, c.call_id, c.queue, (before.held_at is not null) <> $2 as changed`,
      [claimId, isHeld, at],
    );
    if (!noted?.changed) return false;
    this.floor.book.note(tx, { kind: isHeld ? 'held' : 'unheld', at, callId: noted.call_id, claimId, agentId: noted.agent_id, queue: noted.queue, detail: {} });
    await this.floor.callGoesOn(tx, noted.agent_id);
    return true;
  }
}
