import { Inject, Injectable } from '@nestjs/common';
import { decideTicket } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { DueTickets } from '../persistence/due-tickets.js';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { OfficeActsPort } from '../ports/office-acts.port.js';
import { above, PromisedDays } from '../preparation/promised-days.js';
import { BY_CLOCK } from './by-clock.js';

/**
 * Sends up what is late, assigned or not, forwarded or not: to the level that it has reached by now, however long nobody looked. What
 * its office has answered, or asked about, in time does not climb, though the news may still be on its way.
 */
@Injectable()
export class ClimbLateTickets {
  constructor(
    private readonly due: DueTickets,
    private readonly book: TicketBook,
    private readonly offices: OfficeActsPort,
    private readonly promises: PromisedDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(): Promise<number> {
    const now = this.clock.now();
    return this.due.each('climbing', now, (tx, stored) => this.climb(tx, stored, now));
  }

  private async climb(tx: Tx, stored: StoredTicket, now: Date): Promise<void> {
    const { id, state } = stored.ticket;
    if (state === 'forwarded' && ((await this.offices.hasAnswered(tx, id)) || (await this.offices.hasAsked(tx, id)))) return;
    for (let so = stored; ;) {
      const { calendar, levelDays } = await this.promises.clockOf(above(so));
      const decided = decideTicket(so.ticket, { type: 'climb', calendar, levelDays }, now);
      if (!decided.ok) return;
      await this.book.change(tx, decided.value, BY_CLOCK, now);
      so = { ...so, ticket: decided.value.ticket };
    }
  }
}
