import { Injectable } from '@nestjs/common';
import { parseTicketNumber, type Ticket, waitsForAnother } from '@pukar/grievances-core/domain';
import { Database } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';

/** The id of a ticket by its number; undefined for a number that is wrong or of no ticket. It shows nothing of the ticket. */
@Injectable()
export class FindTicket {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
  ) {}

  async execute(number: string): Promise<string | undefined> {
    return (await this.found(number))?.id;
  }

  /** With whether it is over: closed for good, or taken back. */
  async standing(number: string): Promise<{ readonly ticketId: string; readonly isOver: boolean } | undefined> {
    const ticket = await this.found(number);
    return ticket && { ticketId: ticket.id, isOver: ticket.state === 'withdrawn' || (ticket.state === 'closed' && !waitsForAnother(ticket)) };
  }

  private async found(number: string): Promise<Ticket | undefined> {
    const parsed = parseTicketNumber(number);
    return parsed.ok ? (await this.book.findByNumber(this.database, parsed.value))?.ticket : undefined;
  }
}
