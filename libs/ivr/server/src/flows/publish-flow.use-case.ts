import { Inject, Injectable } from '@nestjs/common';
import { flowSchema, type ShownFault } from '@pukar/ivr-core/contracts';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { deleteDraft, insertVersion, nextVersion, readDraft } from '../persistence/flow-rows.js';
import { FindFlowFaults } from './find-flow-faults.js';

/** The draft as it was looked at, and what changes for callers. */
export interface FlowToPublish {
  readonly revision: number;
  readonly note: string;
  readonly by: string;
}

/** Why the draft is not published. */
export type PublishRefusal = { readonly code: 'not-found' | 'changed' } | { readonly code: 'faults'; readonly faults: readonly ShownFault[] };

/** Publishes the draft: every call that begins from now on is in it, in every process; those under way stay in theirs. No role gets past the flow check. */
@Injectable()
export class PublishFlow {
  constructor(
    private readonly database: Database,
    private readonly faults: FindFlowFaults,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ revision, note, by }: FlowToPublish): Promise<Result<{ readonly version: number }, PublishRefusal>> {
    const looked = await readDraft(this.database);
    if (!looked) return err({ code: 'not-found' });
    if (looked.revision !== revision) return err({ code: 'changed' });
    // Before anything is held: the check takes seconds, and a revision is of one text only.
    const body = flowSchema.parse(looked.body);
    const faults = await this.faults.execute(body);
    if (faults.length > 0) return err({ code: 'faults', faults });
    return this.database.transaction(async (tx) => {
      const draft = await readDraft(tx, { lock: true });
      if (!draft) return err({ code: 'not-found' });
      if (draft.revision !== revision) return err({ code: 'changed' });
      const version = await nextVersion(tx, 1);
      await insertVersion(tx, { flow: { ...body, version }, state: 'published', productVersion: null, note, by, at: this.clock.now() });
      await deleteDraft(tx);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'ivr.publish-flow', subjectKind: 'flow', subjectId: String(version), detail: { basedOn: draft.basedOn } });
      return ok({ version });
    });
  }
}
