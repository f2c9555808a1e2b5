import { Injectable } from '@nestjs/common';
import type { DraftContent } from '@pukar/citizens-core/contracts';
import { err, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';
import { DraftStore } from '../persistence/draft-store.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';

/** The saved draft that is to become a ticket. */
export interface DraftForRegistration {
  readonly content: DraftContent;
  /** The citizen's language (BCP-47); null when none is known. */
  readonly language: string | null;
  /** The ticket that it became already; null otherwise. */
  readonly ticketId: string | null;
}

/** Holds a call's draft for registering, in the transaction that registers it. A draft that became a ticket is given whatever the version. */
@Injectable()
export class GetDraftForRegistration {
  constructor(
    private readonly drafts: DraftStore,
    private readonly citizens: CitizenStore,
    private readonly holders: CallHoldersPort,
  ) {}

  async execute(tx: Tx, callId: string, version: number, agentId: string): Promise<Result<DraftForRegistration, 'not-your-call' | 'stale'>> {
    if (!(await this.holders.isWith(callId, agentId, tx))) return err('not-your-call');
    const draft = await this.drafts.findAndHold(tx, callId);
    if (!draft) return err('stale');
    if (draft.ticketId === null && draft.version !== version) return err('stale');
    const citizen = await this.citizens.ofCall(tx, callId);
    return ok({ content: draft.content, language: draft.content.personLanguage ?? citizen?.language ?? null, ticketId: draft.ticketId });
  }
}
