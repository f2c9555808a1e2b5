import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { LiveAnnouncer } from '@pukar/platform/live';

/** Makes a change of a call of ours seen on its agent's screen, after the commit. */
@Injectable()
export class OutgoingChanges {
  constructor(private readonly announcer: LiveAnnouncer) {}

  async changed(tx: Tx, callId: string): Promise<void> {
    const [call] = await tx.query<{ agent: string | null }>(`select coalesce(agent_id, placed_by) as agent from calls.call where id = $1 and direction = 'outgoing'`, [callId]);
    const agent = call?.agent;
    if (agent) tx.afterCommit(() => this.announcer.toFloor({ room: `agent:${agent}`, kind: 'outgoing', id: callId }));
  }
}
