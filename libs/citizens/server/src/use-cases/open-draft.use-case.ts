import { Inject, Injectable } from '@nestjs/common';
import { type Draft, emptyDraft } from '@pukar/citizens-core/contracts';
import { type Clock, err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CitizenStore } from '../persistence/citizen-store.js';
import { DraftStore, type SavedDraft } from '../persistence/draft-store.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import type { DraftRefusal } from '../drafts/draft-refusal.js';
import { ShowDraft } from '../drafts/show-draft.js';

/** Opens the draft bound to a call, and begins it on the first opening with what is known of the citizen. */
@Injectable()
export class OpenDraft {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
    private readonly drafts: DraftStore,
    private readonly holders: CallHoldersPort,
    private readonly show: ShowDraft,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, agentId: string): Promise<Result<Draft, DraftRefusal>> {
    if (!(await this.holders.isWith(callId, agentId))) return err({ code: 'not-your-call' });
    const draft = await this.database.transaction((tx) => this.openOrBegin(tx, callId, agentId));
    return draft ? ok(await this.show.execute(draft)) : err({ code: 'unknown-call' });
  }

  private async openOrBegin(tx: Tx, callId: string, agentId: string): Promise<SavedDraft | undefined> {
    const begun = (await this.drafts.find(tx, callId)) ?? (await this.begin(tx, callId));
    if (begun) await this.citizens.noteReading(tx, { agentId, action: 'citizens.open-draft', callId });
    return begun;
  }

  private async begin(tx: Tx, callId: string): Promise<SavedDraft | undefined> {
    const citizen = await this.citizens.ofCall(tx, callId);
    if (!citizen) return undefined;
    const content = { ...emptyDraft, citizenName: citizen.name ?? '', citizenAddress: citizen.address ?? '' };
    await this.drafts.begin(tx, callId, citizen.id, content, this.clock.now());
    return this.drafts.find(tx, callId);
  }
}
