import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { CitizenStore } from '../persistence/citizen-store.js';
import { DraftStore } from '../persistence/draft-store.js';

/** Ends a draft that became a ticket, and keeps the citizen's name and address for their next call. */
@Injectable()
export class MarkRegistered {
  constructor(
    private readonly drafts: DraftStore,
    private readonly citizens: CitizenStore,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws when the call has no draft: registering holds it first. */
  async execute(tx: Tx, { callId, ticketId, agentId }: { callId: string; ticketId: string; agentId: string }): Promise<void> {
    const draft = await this.drafts.find(tx, callId);
    if (!draft) throw new Error('a draft was registered that does not exist');
    await this.drafts.markRegistered(tx, callId, ticketId);
    const { citizenName: name, citizenAddress: address } = draft.content;
    await this.citizens.keep(tx, draft.citizenId, { name, address }, this.clock.now());
    tx.afterCommit(() => this.live.toFloor({ room: `agent:${agentId}`, kind: 'draft', id: callId }));
  }
}
