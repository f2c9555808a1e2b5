import { Inject, Injectable } from '@nestjs/common';
import type { WhomCalled } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';

/** A call about a ticket that is over. */
export interface CallAboutTicket {
  readonly ticketId: string;
  readonly whom: WhomCalled;
  readonly outcome: string;
  /** What was noted of the same call before; null for the first time. */
  readonly corrects: string | null;
}

/** Notes in a ticket's history that the helpline rang about it, and what came of it: nothing that was said, and nobody's number. */
@Injectable()
export class NoteCall {
  constructor(
    private readonly book: TicketBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, { ticketId, whom, outcome, corrects }: CallAboutTicket): Promise<void> {
    await this.book.hold(tx, ticketId);
    await this.book.add(tx, ticketId, { step: 'called', detail: { whom, outcome, corrects: corrects ?? '' } }, { kind: 'system', id: 'calls' }, this.clock.now());
  }
}
