import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type IdSource, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import type { ObjectionReason } from '@pukar/recordings-core/contracts';
import { isHeldAsEvidence } from '../persistence/evidence-rows.js';
import { lockConversation } from '../persistence/recording-rows.js';
import { CallHolderPort } from '../ports/call-holder.port.js';
import { EndUnwanted } from './end-unwanted.js';

export interface Objection {
  readonly callId: string;
  readonly agentId: string;
  readonly reason: ObjectionReason;
}
export type ObjectionRefusal = 'not-your-call' | 'not-recorded' | 'held-as-evidence';

/** The caller does not want to be recorded: the recording ends for good, and what was recorded is deleted, here and at the carrier. */
@Injectable()
export class ObjectToRecording {
  constructor(
    private readonly database: Database,
    private readonly holders: CallHolderPort,
    private readonly end: EndUnwanted,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ callId, agentId, reason }: Objection): Promise<Result<null, ObjectionRefusal>> {
    if (!(await this.holders.isWith(callId, agentId))) return err('not-your-call');
    return this.database.transaction(async (tx) => {
      const row = await lockConversation(tx, callId);
      if (!row || row.state === 'absent') return err('not-recorded');
      if (row.state === 'deleted' || row.deletingAt) return ok(null);
      if (await isHeldAsEvidence(tx, callId)) return err('held-as-evidence');
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'recordings.object', subjectKind: 'recording', subjectId: row.id, detail: { callId, reason } });
      await this.end.execute(tx, row, agentId);
      return ok(null);
    });
  }
}
