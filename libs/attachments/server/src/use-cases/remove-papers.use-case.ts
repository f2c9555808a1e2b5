import { Inject, Injectable } from '@nestjs/common';
import { type Clock, err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { keyOfPaper, PaperRows } from '../persistence/paper-rows.js';
import { PaperHolderPort } from '../ports/paper-holder.port.js';
import { PaperStore } from '../ports/paper-store.js';

/** Takes papers away: one, by the agent whose draft it belongs to, or all of a draft that is thrown away. What became part of a ticket stays. */
@Injectable()
export class RemovePapers {
  constructor(
    private readonly database: Database,
    private readonly rows: PaperRows,
    private readonly holders: PaperHolderPort,
    private readonly store: PaperStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  execute(id: string, agentId: string): Promise<Result<null, 'no-such-paper' | 'registered'>> {
    return this.database.transaction(async (tx) => {
      const row = await this.rows.find(tx, id);
      if (!row || !(await this.holders.isWith(row.callId, agentId, tx))) return err('no-such-paper');
      await this.rows.hold(tx, row.callId);
      if (await this.holders.isRegistered(tx, row.callId)) return err('registered');
      await this.remove(tx, [id]);
      return ok(null);
    });
  }

  /** In the transaction that throws the draft away. */
  async ofDraft(tx: Tx, callId: string): Promise<void> {
    await this.rows.hold(tx, callId);
    await this.remove(tx, (await this.rows.of(tx, callId)).map(({ id }) => id));
  }

  private async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.rows.remove(tx, ids, this.clock.now());
    tx.afterCommit(() => { for (const id of ids) void this.store.delete(keyOfPaper(id)).catch((error: unknown) => this.logger.error({ paperId: id, error: String(error) }, 'a paper that was removed is still in the store')); });
  }
}
