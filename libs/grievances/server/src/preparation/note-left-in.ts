import { Inject, Injectable } from '@nestjs/common';
import type { IdSource } from '@pukar/kernel';
import { recordAudit } from '@pukar/platform/outbox';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import type { LeftIn } from './prepare-forwarding.js';

/** Keeps in the ticket's audit who let something go that was recognised as personal: of which kind, and why; never its words. */
@Injectable()
export class NoteLeftIn {
  constructor(@Inject(IDS) private readonly ids: IdSource) {}

  async execute(tx: Tx, ticketId: string, agentId: string, leftIn: readonly LeftIn[]): Promise<void> {
    for (const { kind, because } of leftIn) {
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'grievances.undo-redaction', subjectKind: 'ticket', subjectId: ticketId, detail: { kind, because } });
    }
  }
}
