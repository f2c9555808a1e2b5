import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CitizenStore } from '../persistence/citizen-store.js';
import { DraftStore } from '../persistence/draft-store.js';
import { DraftPapersPort } from '../ports/draft-papers.port.js';
import { DraftNews } from '../watching/draft-news.js';

/** Ends a draft that became a ticket, and keeps the citizen's name and address for their next call. What somebody else says of a person never takes the place of what they said themselves. */
@Injectable()
export class MarkRegistered {
  constructor(
    private readonly drafts: DraftStore,
    private readonly citizens: CitizenStore,
    private readonly papers: DraftPapersPort,
    private readonly news: DraftNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws when the call has no draft: registering holds it first. */
  async execute(tx: Tx, { callId, ticketId, agentId }: { callId: string; ticketId: string; agentId: string }): Promise<void> {
    const draft = await this.drafts.find(tx, callId);
    if (!draft) throw new Error('a draft was registered that does not exist');
    this.drafts.markRegistered(tx, callId, ticketId);
    await this.papers.keepOf(tx, callId, ticketId);
    const { citizenName: name, citizenAddress: address } = draft.content;
    const [link] = await tx.query<{ citizen_id: string; is_for_other: boolean }>('select citizen_id, is_for_other from vault.ticket_citizen where ticket_id = $1', [ticketId]);
    const { citizen_id: citizenId = draft.citizenId, is_for_other: isForOther = false } = link ?? {};
    const said = { name, address, isHearsay: isForOther || citizenId !== draft.citizenId };
    this.citizens.keep(tx, citizenId, said, this.clock.now());
    tx.afterCommit(() => this.news.changed(agentId, callId, draft.version));
  }
}
