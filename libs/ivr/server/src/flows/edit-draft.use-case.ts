import { Inject, Injectable } from '@nestjs/common';
import type { Flow } from '@pukar/ivr-core/domain';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { deleteDraft, insertDraft, readDraft, readFlowText, updateDraft } from '../persistence/flow-rows.js';

/** Why a draft is not begun, saved or thrown away. `changed`: somebody saved it since it was looked at. */
export type DraftRefusal = 'draft-exists' | 'not-found' | 'changed';

/** Works on the draft of the flow: one at a time, so that two people never publish past each other. */
@Injectable()
export class EditFlowDraft {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  begin(from: number, by: string): Promise<Result<null, DraftRefusal>> {
    return this.database.transaction(async (tx) => {
      const body = await readFlowText(tx, from);
      if (body === undefined) return err('not-found');
      if (!(await insertDraft(tx, { id: this.ids.uuid(), basedOn: from, body, by, at: this.clock.now() }))) return err('draft-exists');
      await this.audit(tx, 'ivr.begin-flow-draft', by, { from });
      return ok(null);
    });
  }

  /** Faults and all: they keep it from being published, not from being kept. */
  save({ revision, body, by }: { readonly revision: number; readonly body: Flow; readonly by: string }): Promise<Result<null, DraftRefusal>> {
    return this.ofRevision(revision, async (tx) => {
      await updateDraft(tx, { body, by, at: this.clock.now() });
      await this.audit(tx, 'ivr.save-flow-draft', by, { over: revision });
    });
  }

  discard(revision: number, by: string): Promise<Result<null, DraftRefusal>> {
    return this.ofRevision(revision, async (tx) => {
      await deleteDraft(tx);
      await this.audit(tx, 'ivr.discard-flow-draft', by, { revision });
    });
  }

  private ofRevision(revision: number, work: (tx: Tx) => Promise<void>): Promise<Result<null, DraftRefusal>> {
    return this.database.transaction(async (tx) => {
      const draft = await readDraft(tx, { lock: true });
      if (!draft) return err('not-found');
      if (draft.revision !== revision) return err('changed');
      await work(tx);
      return ok(null);
    });
  }

  private audit(tx: Tx, action: string, by: string, detail: Readonly<Record<string, number>>): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action, subjectKind: 'flow', subjectId: 'draft', detail });
  }
}
