import { Injectable } from '@nestjs/common';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';

/** What must be known of a ticket to ring about it. */
export interface TicketToCall {
  readonly ticketId: string;
  /** BCP-47 of its citizen. */
  readonly language: string;
  /** Who has it; null until it was forwarded. */
  readonly officer: { readonly officeCode: string; readonly officerPost: string } | null;
}

/** Finds a ticket that somebody wants to ring about, by its number or its id. Reading it by number leaves an audit row. */
@Injectable()
export class FindTicketToCall {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
  ) {}

  async byNumber(number: string, staffId: string): Promise<Result<TicketToCall, 'wrong-number' | 'not-found'>> {
    const parsed = parseTicketNumber(number);
    if (!parsed.ok) return parsed;
    return this.database.transaction(async (tx) => {
      const stored = await this.book.findByNumber(tx, parsed.value);
      if (!stored) return err('not-found');
      await this.book.noteReading(tx, stored.ticket.id, staffId);
      return ok(toCall(stored));
    });
  }

  async byId(ticketId: string, where: Pick<Tx, 'query'> = this.database): Promise<TicketToCall | undefined> {
    const stored = await this.book.find(where, ticketId);
    return stored && toCall(stored);
  }
}

function toCall({ ticket: { id, officeCode, officerPost }, language }: NonNullable<Awaited<ReturnType<TicketBook['find']>>>): TicketToCall {
  return { ticketId: id, language, officer: officeCode && officerPost ? { officeCode, officerPost } : null };
}
