import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { LiveAnnouncer } from '@pukar/platform/live';
import { CallHolderPort } from '../ports/call-holder.port.js';

/** Tells the desk that has a call that something changed about its recording. It asks what. */
@Injectable()
export class TellDesk {
  constructor(
    private readonly holders: CallHolderPort,
    private readonly live: LiveAnnouncer,
  ) {}

  async changed(tx: Tx, callId: string): Promise<void> {
    const agentId = await this.holders.holderOf(tx, callId);
    if (agentId) tx.afterCommit(() => this.live.toFloor({ room: `agent:${agentId}`, kind: 'recording', id: callId }));
  }
}
