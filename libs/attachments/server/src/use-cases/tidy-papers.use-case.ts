import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { PaperRows } from '../persistence/paper-rows.js';
import { AbandonedDraftsPort } from '../ports/abandoned-drafts.port.js';
import { ErasePapers } from './erase-papers.js';

/** For how long a draft with papers that did not become a ticket waits for whoever writes it. */
export const ABANDONED_DAYS = 14;

const DAY_MS = 24 * 3_600_000;
/** What is being added is not kept yet: it takes seconds. */
const BEING_ADDED_MS = 3_600_000;
const AT_ONCE = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Takes away the papers of drafts that nobody goes on with, and out of the store whatever a power cut left there. */
@Injectable()
export class TidyPapers {
  constructor(
    private readonly database: Database,
    private readonly rows: PaperRows,
    private readonly drafts: AbandonedDraftsPort,
    private readonly erase: ErasePapers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - ABANDONED_DAYS * DAY_MS);
    for (let after: string | undefined = FIRST; after !== undefined;) {
      const callIds: string[] = await this.rows.unclaimed(this.database, before, after, AT_ONCE);
      for (const callId of callIds) await this.database.transaction((tx) => this.tidy(tx, callId, before));
      after = callIds.length < AT_ONCE ? undefined : callIds.at(-1);
    }
    await this.eraseLeft();
  }

  /** The draft is asked about again with its papers held: somebody may have taken it up. */
  private async tidy(tx: Tx, callId: string, before: Date): Promise<void> {
    await this.rows.hold(tx, callId);
    const ids = (await this.rows.of(tx, callId)).filter(({ ticketId }) => ticketId === null).map(({ id }) => id);
    if (ids.length === 0 || !(await this.drafts.isAbandoned(tx, callId, before))) return;
    await this.rows.remove(tx, ids, this.clock.now());
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'system', actorId: 'tidying', action: 'attachments.tidy-papers', subjectKind: 'draft', subjectId: callId, detail: { count: ids.length } });
    tx.afterCommit(() => void this.erase.execute(ids));
  }

  /** One that cannot be erased now keeps the others waiting no longer than until the next time. */
  private async eraseLeft(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - BEING_ADDED_MS);
    for (let left = true; left;) {
      const ids = await this.rows.toErase(this.database, before, AT_ONCE);
      left = (await this.erase.execute(ids)) === AT_ONCE;
    }
  }
}
