import { Inject, Injectable } from '@nestjs/common';
import type { Paper } from '@pukar/attachments-core/contracts';
import type { FileRefusal } from '@pukar/attachments-core/domain';
import { type Clock, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import type { CleanFile } from '../cleaning/cleaned-file.js';
import { FileCleaner } from '../cleaning/file-cleaner.js';
import { keyOfPaper, type PaperOf, type PaperRow, PaperRows, shownPaper } from '../persistence/paper-rows.js';
import { PaperStore } from '../ports/paper-store.js';
import { ErasePapers } from './erase-papers.js';

/** Ids and time of what is new, and who brought it. */
@Injectable()
export class NewPapers {
  constructor(
    private readonly rows: PaperRows,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  row({ bytes, mediaType, pages }: CleanFile, of: PaperOf): PaperRow {
    return { ...of, kind: mediaType === 'application/pdf' ? 'pdf' : 'picture', bytes: bytes.length, pages, id: this.ids.uuid(), addedAt: this.clock.now() };
  }

  async keep(tx: Tx, { id, ticketId }: PaperRow, agentId: string): Promise<void> {
    await this.rows.keep(tx, id);
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'attachments.add-paper', subjectKind: 'paper', subjectId: id, detail: ticketId === null ? {} : { ticketId } });
  }
}

/** The steps that all papers share: drawn anew, sealed, under a name of ours. Of the file that came nothing else is kept, not even what it was called. */
@Injectable()
export class KeepPaper {
  constructor(
    private readonly database: Database,
    private readonly rows: PaperRows,
    private readonly store: PaperStore,
    private readonly cleaner: FileCleaner,
    private readonly papers: NewPapers,
    private readonly erase: ErasePapers,
  ) {}

  /** `mayBe` is asked in the transaction that keeps it, with the draft or the ticket held. */
  async execute<Refusal>(file: Uint8Array, of: PaperOf, agentId: string, mayBe: (tx: Tx) => Promise<Result<null, Refusal>>): Promise<Result<Paper, Refusal | FileRefusal>> {
    const cleaned = await this.cleaner.clean(file);
    if (!cleaned.ok) return cleaned;
    const row = this.papers.row(cleaned.value, of);
    await this.rows.announce(this.database, row, agentId);
    const kept = await this.put(row, cleaned.value.bytes, agentId, mayBe).catch(async (error: unknown) => { await this.erase.execute([row.id]); throw error; });
    if (kept.ok) return ok(shownPaper(row));
    await this.erase.execute([row.id]);
    return kept;
  }

  private async put<Refusal>(row: PaperRow, bytes: Uint8Array, agentId: string, mayBe: (tx: Tx) => Promise<Result<null, Refusal>>): Promise<Result<null, Refusal>> {
    // The paper before its row says that it is there.
    await this.store.put(keyOfPaper(row.id), bytes);
    return this.database.transaction(async (tx) => {
      await this.rows.hold(tx, row.ticketId ?? row.callId ?? row.id);
      const may = await mayBe(tx);
      if (may.ok) await this.papers.keep(tx, row, agentId);
      return may;
    });
  }
}
