import { Inject, Injectable } from '@nestjs/common';
import type { Paper } from '@pukar/attachments-core/contracts';
import { err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { keyOfPaper, PaperRows, shownPaper } from '../persistence/paper-rows.js';
import { PaperHolderPort } from '../ports/paper-holder.port.js';
import { PaperStore } from '../ports/paper-store.js';

/** A paper, opened. */
export interface OpenPaper {
  readonly kind: Paper['kind'];
  readonly bytes: Buffer;
}

/** Shows the papers of a draft to the agent who works on it, and to nobody else; those of a ticket to whoever may read tickets. Opening one leaves an audit row. */
@Injectable()
export class ReadPaper {
  constructor(
    private readonly database: Database,
    private readonly rows: PaperRows,
    private readonly holders: PaperHolderPort,
    private readonly store: PaperStore,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async list(callId: string, agentId: string): Promise<Result<Paper[], 'not-your-call'>> {
    if (!(await this.holders.isWith(callId, agentId))) return err('not-your-call');
    return ok((await this.rows.of(this.database, callId)).map(shownPaper));
  }

  /** A paper of somebody else's draft is as one that does not exist. Who reads is noted in the transaction that opens the seal: without the note nothing is shown. */
  async open(id: string, staffId: string): Promise<Result<OpenPaper, 'no-such-paper'>> {
    return this.database.transaction(async (tx) => {
      const row = await this.rows.find(tx, id);
      if (!row || !(row.ticketId !== null || (row.callId !== null && (await this.holders.isWith(row.callId, staffId, tx))))) return err('no-such-paper');
      const bytes = await this.store.get(keyOfPaper(id));
      if (!bytes) return err('no-such-paper');
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: staffId, action: 'attachments.read-paper', subjectKind: 'paper', subjectId: id, detail: row.ticketId === null ? {} : { ticketId: row.ticketId } });
      return ok({ kind: row.kind, bytes });
    });
  }
}
