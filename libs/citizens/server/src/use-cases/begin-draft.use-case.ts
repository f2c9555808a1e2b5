import { Inject, Injectable } from '@nestjs/common';
import { type DraftContent, emptyDraft } from '@pukar/citizens-core/contracts';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CitizenStore, type KnownCitizen } from '../persistence/citizen-store.js';
import { DraftStore } from '../persistence/draft-store.js';

/** Begins the draft of a call that no agent has opened: a voicemail waits with it for whoever completes it. Once; a draft that is there stays as it is. */
@Injectable()
export class BeginDraft {
  constructor(
    private readonly citizens: CitizenStore,
    private readonly drafts: DraftStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives whether it was begun: false too for a call whose caller the vault does not know. */
  async execute(tx: Tx, callId: string): Promise<boolean> {
    const citizen = await this.citizens.ofCall(tx, callId);
    if (!citizen) return false;
    return this.drafts.begin(tx, callId, citizen.id, await this.contentFor(tx, citizen), this.clock.now());
  }

  /** Who complained before lives where they lived then, most likely: the place is filled in, and easily changed. */
  private async contentFor(tx: Tx, { id, name, address }: KnownCitizen): Promise<DraftContent> {
    const placeCode = await this.drafts.lastPlaceOf(tx, id);
    return { ...emptyDraft, placeCode, citizenName: name ?? '', citizenAddress: address ?? '' };
  }
}
