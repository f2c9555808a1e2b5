import { Injectable } from '@nestjs/common';
import type { DraftContent } from '@pukar/citizens-core/contracts';
import { err, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';
import { DraftStore } from '../persistence/draft-store.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import { type KnownOfCaller, knownOf } from './get-known-of-caller.use-case.js';

/** The saved draft that is to become a ticket. */
export interface DraftForRegistration {
  readonly content: DraftContent;
  /** The citizen's language (BCP-47); null when none is known. */
  readonly language: string | null;
  /** The ticket that it became already; null otherwise. */
  readonly ticketId: string | null;
  /** Whoever made the call, and whether their number is known; undefined for a call that the vault does not know. */
  readonly caller: { readonly id: string; readonly hasNumber: boolean } | undefined;
  /** What must not be read in the forwarded statement. */
  readonly known: KnownOfCaller;
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
    const [isTheirs, draft, citizen] = await Promise.all([this.holders.isWith(callId, agentId, tx), this.drafts.findAndHold(tx, callId), this.citizens.ofCall(tx, callId)]);
    if (!isTheirs) return err('not-your-call');
    if (!draft) return err('stale');
    if (draft.ticketId === null && draft.version !== version) return err('stale');
    const { content, ticketId } = draft;
    return ok({ content, language: content.personLanguage ?? citizen?.language ?? null, ticketId, caller: citizen && { id: citizen.id, hasNumber: citizen.phone !== undefined }, known: knownOf(citizen, content) });
  }
}
