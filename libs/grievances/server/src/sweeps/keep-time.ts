import { Inject, Injectable } from '@nestjs/common';
import { decideTicket, type TicketCommand } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { DueTickets } from '../persistence/due-tickets.js';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { inHand, PromisedDays } from '../preparation/promised-days.js';
import { BY_CLOCK } from './by-clock.js';

/** For how many days after a resolution the citizen may object; silence closes then. Given by the configuration. */
export const CLOSING_WINDOW_DAYS = Symbol('closing window in days');

const DAY_MS = 24 * 3_600_000;

/** What time alone does to tickets besides climbing: officers are warned before they are late, questions that nobody answered end, silence after a resolution closes. */
@Injectable()
export class KeepTime {
  constructor(
    private readonly due: DueTickets,
    private readonly book: TicketBook,
    private readonly promises: PromisedDays,
    @Inject(CLOSING_WINDOW_DAYS) private readonly windowDays: number,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  warnings(): Promise<number> {
    const now = this.clock.now();
    return this.due.each('warning', now, (tx, stored) => this.decide(tx, stored, { type: 'warn' }, now));
  }

  pauses(): Promise<number> {
    const now = this.clock.now();
    return this.due.each('pause-end', now, async (tx, stored) => this.decide(tx, stored, { type: 'end-pause', calendar: await this.promises.calendarOf(inHand(stored)) }, now));
  }

  windows(): Promise<number> {
    const now = this.clock.now();
    return this.due.each('window-end', new Date(now.getTime() - this.windowDays * DAY_MS), (tx, stored) =>
      this.decide(tx, stored, { type: 'close', because: 'window-passed', windowDays: this.windowDays }, now));
  }

  private async decide(tx: Tx, { ticket }: StoredTicket, command: TicketCommand, now: Date): Promise<void> {
    const decided = decideTicket(ticket, command, now);
    if (decided.ok) await this.book.change(tx, decided.value, BY_CLOCK, now);
  }
}
