import { Inject, Injectable } from '@nestjs/common';
import { MOST_PAPERS, type Paper } from '@pukar/attachments-core/contracts';
import type { FileRefusal } from '@pukar/attachments-core/domain';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { FileCleaner } from '../cleaning/file-cleaner.js';
import { keyOfPaper, type PaperRow, PaperRows, shownPaper } from '../persistence/paper-rows.js';
import { PaperHolderPort } from '../ports/paper-holder.port.js';
import { PaperStore } from '../ports/paper-store.js';

/** Why no paper was added. */
export type PaperRefusal = FileRefusal | 'not-your-call' | 'registered' | 'too-many';

/** Ids and time of what is new. */
@Injectable()
export class NewPapers {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  row(paper: Omit<PaperRow, 'id' | 'addedAt'>): PaperRow {
    return { ...paper, id: this.ids.uuid(), addedAt: this.clock.now() };
  }
}

/** Adds a citizen's paper to a draft: drawn anew, sealed, under a name of ours. Of the file that came nothing else is kept, not even what it was called. */
@Injectable()
export class AddPaper {
  constructor(
    private readonly database: Database,
    private readonly rows: PaperRows,
    private readonly holders: PaperHolderPort,
    private readonly store: PaperStore,
    private readonly cleaner: FileCleaner,
    private readonly papers: NewPapers,
  ) {}

  async execute({ callId, agentId, file }: { readonly callId: string; readonly agentId: string; readonly file: Uint8Array }): Promise<Result<Paper, PaperRefusal>> {
    // Nobody makes us open files for a draft that is not theirs.
    if (!(await this.holders.isWith(callId, agentId))) return err('not-your-call');
    const cleaned = await this.cleaner.clean(file);
    if (!cleaned.ok) return cleaned;
    const { bytes, mediaType, pages } = cleaned.value;
    const row = this.papers.row({ callId, kind: mediaType === 'application/pdf' ? 'pdf' : 'picture', bytes: bytes.length, pages });
    // The paper before its row: a row is never of a paper that is not there.
    await this.store.put(keyOfPaper(row.id), bytes);
    const added = await this.database.transaction((tx) => this.add(tx, row, agentId)).catch(async (error: unknown) => { await this.store.delete(keyOfPaper(row.id)); throw error; });
    if (added.ok) return ok(shownPaper(row));
    await this.store.delete(keyOfPaper(row.id));
    return added;
  }

  private async add(tx: Tx, row: PaperRow, agentId: string): Promise<Result<null, PaperRefusal>> {
    await this.rows.hold(tx, row.callId);
    if (!(await this.holders.isWith(row.callId, agentId, tx))) return err('not-your-call');
    if (await this.holders.isRegistered(tx, row.callId)) return err('registered');
    if ((await this.rows.of(tx, row.callId)).length >= MOST_PAPERS) return err('too-many');
    await this.rows.add(tx, row, agentId);
    return ok(null);
  }
}
