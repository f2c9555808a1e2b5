import { Inject, Injectable } from '@nestjs/common';
import type { ContentKind } from '@pukar/directory-core/contracts';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { Directory } from '../directory.js';
import { lockEntry, retireEntryRow } from '../persistence/entry-rows.js';

interface EntryToRetire {
  readonly kind: ContentKind;
  readonly code: string;
  /** Of what was looked at. */
  readonly version: number;
  readonly by: string;
}

/** Takes a piece of content away from callers. It stays, and saving it brings it back. */
@Injectable()
export class RetireEntry {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ kind, code, version, by }: EntryToRetire): Promise<Result<null, 'changed' | 'not-found'>> {
    const retired = await this.database.transaction(async (tx): Promise<Result<null, 'changed' | 'not-found'>> => {
      const before = await lockEntry(tx, kind, code);
      if (!before) return err('not-found');
      if (before.version !== version) return err('changed');
      await retireEntryRow(tx, kind, code, { by, at: this.clock.now() });
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'directory.retire-entry', subjectKind: 'directory-entry', subjectId: `${kind}/${code}`, detail: { version: version + 1 } });
      return ok(null);
    });
    if (retired.ok) this.directory.refreshSoon();
    return retired;
  }
}
