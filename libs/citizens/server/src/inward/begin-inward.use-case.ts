import { Inject, Injectable } from '@nestjs/common';
import { emptyDraft, type WrittenIntake } from '@pukar/citizens-core/contracts';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { CitizenStore } from '../persistence/citizen-store.js';
import { DraftStore } from '../persistence/draft-store.js';
import { type Inward, InwardStore } from './inward-store.js';

/** Lets an agent write down paper or a broadcast as they would a call: whoever wrote it and its draft are found by an id of its own. One at a time. */
@Injectable()
export class BeginInward {
  constructor(
    private readonly database: Database,
    private readonly inward: InwardStore,
    private readonly citizens: CitizenStore,
    private readonly drafts: DraftStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Gives the one that the agent has open, where there is one: a key pressed twice begins one. */
  execute(intake: Exclude<WrittenIntake, 'agent'>, agentId: string): Promise<Inward> {
    return this.database.transaction(async (tx) => {
      const begun: Inward = { callId: this.ids.uuid(), begunAt: this.clock.now() };
      if (await this.inward.begin(tx, begun, agentId)) await this.open(tx, begun, intake);
      return (await this.inward.openOf(tx, agentId)) ?? begun;
    });
  }

  /** Who wrote it has no row before somebody says how to reach them. */
  private async open(tx: Tx, { callId, begunAt }: Inward, intake: Exclude<WrittenIntake, 'agent'>): Promise<void> {
    const citizenId = this.ids.uuid();
    await this.citizens.makeWithoutPhone(tx, citizenId, undefined, begunAt);
    await tx.query('insert into vault.caller (call_id, citizen_id, called_at, is_call) values ($1, $2, $3, false)', [callId, citizenId, begunAt]);
    await this.drafts.begin(tx, callId, citizenId, { ...emptyDraft, intake }, begunAt);
  }
}
