import { Inject, Injectable } from '@nestjs/common';
import type { AskingLine, AskingTaken } from '@pukar/grievances-core/contracts';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import { type AskingAgent, AskingStore } from './asking-store.js';

/** The agents' worklist of citizens to be rung for an answer: how many, whom next, and giving one back. */
@Injectable()
export class TakeAsking {
  constructor(
    private readonly database: Database,
    private readonly asking: AskingStore,
    private readonly book: TicketBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts alone. */
  line(agent: AskingAgent): Promise<AskingLine> {
    return this.asking.line(this.database, agent, this.clock.now());
  }

  /** Reading which ticket it is leaves an audit row. */
  async next(agent: AskingAgent): Promise<Result<AskingTaken, 'none-waiting'>> {
    return this.database.transaction(async (tx) => {
      const taken = await this.asking.take(tx, agent, this.clock.now());
      if (!taken) return err('none-waiting');
      await this.book.noteReading(tx, taken.ticketId, agent.agentId);
      const { id, what, ticketNumber } = taken;
      return ok({ id, what, ticketNumber });
    });
  }

  async giveBack(id: string, agentId: string): Promise<void> {
    await this.asking.giveBack(this.database, id, agentId);
  }
}
