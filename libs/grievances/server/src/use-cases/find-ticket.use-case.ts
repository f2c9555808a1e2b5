import { Injectable } from '@nestjs/common';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
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
    const parsed = parseTicketNumber(number);
    return parsed.ok ? (await this.book.findByNumber(this.database, parsed.value))?.ticket.id : undefined;
  }
}
