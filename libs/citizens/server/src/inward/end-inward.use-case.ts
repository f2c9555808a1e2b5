import { Inject, Injectable } from '@nestjs/common';
import { type Clock, err, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { DraftPapersPort } from '../ports/draft-papers.port.js';
import { InwardStore } from './inward-store.js';

/** Puts away what an agent wrote down without a call. What did not become a ticket is deleted, with its papers. */
@Injectable()
export class EndInward {
  constructor(
    private readonly database: Database,
    private readonly inward: InwardStore,
    private readonly papers: DraftPapersPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(callId: string, agentId: string): Promise<Result<null, 'not-yours'>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.inward.end(tx, callId, agentId, this.clock.now()))) return err('not-yours');
      const thrown = await tx.query('delete from vault.draft where call_id = $1 and ticket_id is null returning 1', [callId]);
      if (thrown.length > 0) await this.papers.dropOf(tx, callId);
      return ok(null);
    });
  }
}
