import { Injectable } from '@nestjs/common';
import { asTold, waitsForAnother } from '@pukar/grievances-core/domain';
import type { Tx } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';

const LONGEST_CHAIN = 20;

/** Tickets as their citizens are told of them: one that waits for another's answer stands as that one. */
@Injectable()
export class ToldTickets {
  constructor(private readonly book: TicketBook) {}

  async of(source: Pick<Tx, 'query'>, stored: StoredTicket): Promise<StoredTicket> {
    let lead: StoredTicket | undefined = stored;
    for (let links = 0; lead && waitsForAnother(lead.ticket) && lead.ticket.mergedInto !== null && links < LONGEST_CHAIN; links += 1) lead = await this.book.find(source, lead.ticket.mergedInto);
    return lead && lead !== stored ? { ...stored, ticket: asTold(stored.ticket, lead.ticket) } : stored;
  }
}
