import { Inject, Injectable } from '@nestjs/common';
import { type Clock, err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { PaperRows } from '../persistence/paper-rows.js';
import { PaperHolderPort } from '../ports/paper-holder.port.js';
import { ErasePapers } from './erase-papers.js';

/** Takes papers away: one, by the agent whose draft it belongs to, or all of a draft that is thrown away. What became part of a ticket stays, unless its citizen is forgotten. */
@Injectable()
export class RemovePapers {
  constructor(
    private readonly database: Database,
    private readonly rows: PaperRows,
    private readonly holders: PaperHolderPort,
    private readonly erase: ErasePapers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(id: string, agentId: string): Promise<Result<null, 'no-such-paper' | 'registered'>> {
    return this.database.transaction(async (tx) => {
      const row = await this.rows.find(tx, id);
      if (!row?.callId || !(await this.holders.isWith(row.callId, agentId, tx))) return err('no-such-paper');
      await this.rows.hold(tx, row.callId);
      if (row.ticketId !== null || (await this.holders.isRegistered(tx, row.callId))) return err('registered');
      await this.remove(tx, [id]);
      return ok(null);
    });
  }

  /** In the transaction that throws the draft away. */
  async ofDraft(tx: Tx, callId: string): Promise<void> {
    await this.rows.hold(tx, callId);
    await this.remove(tx, (await this.rows.of(tx, callId)).map(({ id }) => id));
  }

  /** In the transaction that forgets the citizen whose tickets they are. */
  async ofForgotten(tx: Tx, ticketIds: readonly string[]): Promise<void> {
    for (const ticketId of ticketIds) {
      await this.rows.hold(tx, ticketId);
      await this.remove(tx, (await this.rows.ofTicket(tx, ticketId)).map(({ id }) => id));
    }
  }

  /** In the transaction that makes the draft a ticket. */
  async keepOf(tx: Tx, callId: string, ticketId: string): Promise<void> {
    await this.rows.hold(tx, callId);
    await this.rows.claim(tx, callId, ticketId);
  }

  private async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.rows.remove(tx, ids, this.clock.now());
    tx.afterCommit(() => void this.erase.execute(ids));
  }
}
