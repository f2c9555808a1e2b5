import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@pukar/citizens-core/contracts';
import { groupTicketNumber, isOpen } from '@pukar/grievances-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import { ToldTickets } from '../alike/told-tickets.js';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { TicketWords } from '../preparation/ticket-words.js';

/** A ticket in a list of its citizen's. */
export type TicketInList = CallerContext['tickets'][number] & { readonly ticketId: string; readonly numberInGroups: string; readonly isOpen: boolean };

/** Sums up tickets for whoever may know that they belong together: only the vault can name them. In the order of the ids. */
@Injectable()
export class SummariseTickets {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly words: TicketWords,
    private readonly told: ToldTickets,
  ) {}

  async execute(ticketIds: readonly string[], source: Pick<Tx, 'query'> = this.database): Promise<readonly TicketInList[]> {
    if (ticketIds.length === 0) return [];
    const stored = await this.book.findAll(source, ticketIds);
    return Promise.all(stored.map(async (one) => this.summary(await this.told.of(source, one))));
  }

  private async summary(stored: StoredTicket): Promise<TicketInList> {
    const { id, number, state, registeredAt, dueAt } = stored.ticket;
    const { categoryName, placeName, stage, isOverdue } = await this.words.of(stored);
    return {
      ticketId: id, number, numberInGroups: groupTicketNumber(number), categoryName: categoryName.en, placeName: placeName?.en ?? null, state, stage,
      registeredAt: registeredAt.toISOString(), dueAt: dueAt.toISOString(), isOverdue, isOpen: isOpen(state),
    };
  }
}
