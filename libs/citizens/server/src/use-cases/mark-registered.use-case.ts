import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CitizenStore } from '../persistence/citizen-store.js';
import { DraftStore } from '../persistence/draft-store.js';
import { DraftPapersPort } from '../ports/draft-papers.port.js';
import { DraftNews } from '../watching/draft-news.js';

/** What a draft became. */
export interface DraftRegistered {
  readonly callId: string;
  readonly ticketId: string;
  readonly agentId: string;
  /** Whose ticket it is, where this transaction linked it. */
  readonly linkedTo?: { readonly citizenId: string; readonly isForOther: boolean } | undefined;
}

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
  async execute(tx: Tx, { callId, ticketId, agentId, linkedTo }: DraftRegistered): Promise<void> {
    const draft = await this.drafts.find(tx, callId);
    if (!draft) throw new Error('a draft was registered that does not exist');
    this.drafts.markRegistered(tx, callId, ticketId);
    await this.papers.keepOf(tx, callId, ticketId);
    const { citizenName: name, citizenAddress: address } = draft.content;
    const { citizenId, isForOther } = linkedTo ?? (await linkOf(tx, ticketId)) ?? { citizenId: draft.citizenId, isForOther: false };
    const said = { name, address, isHearsay: isForOther || citizenId !== draft.citizenId };
    this.citizens.keep(tx, citizenId, said, this.clock.now());
    tx.afterCommit(() => this.news.changed(agentId, callId, draft.version));
  }
}

async function linkOf(tx: Tx, ticketId: string): Promise<DraftRegistered['linkedTo']> {
  return (await tx.query<{ citizenId: string; isForOther: boolean }>('select citizen_id as "citizenId", is_for_other as "isForOther" from vault.ticket_citizen where ticket_id = $1', [ticketId]))[0];
}
