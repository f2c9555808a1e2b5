import { Inject, Injectable } from '@nestjs/common';
import type { BulkAnswer } from '@pukar/forwarding-core/contracts';
import { undoBulk } from '@pukar/forwarding-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { bulkOf, describeBulk, holdBulk } from './bulk-rows.js';

/** The officer takes an answer to several tickets back, while its time runs. Nothing has happened to any of them. */
@Injectable()
export class UndoBulkAnswer {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ officeId, personId }: Pick<OfficerSession, 'officeId' | 'personId'>, id: string): Promise<Result<BulkAnswer, 'not-found' | 'too-late'>> {
    return this.offices.of(officeId, async (tx) => {
      const row = await holdBulk(tx, id);
      if (row?.officer_id !== personId) return err('not-found');
      const now = this.clock.now();
      const undone = undoBulk(bulkOf(row), now);
      if (!undone.ok) return undone;
      await tx.query('update forwarding.bulk_answer set undone_at = $2 where id = $1', [id, undone.value.undoneAt]);
      return ok(await describeBulk(tx, { ...row, undone_at: undone.value.undoneAt }, now));
    });
  }
}
