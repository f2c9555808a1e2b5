import { Injectable } from '@nestjs/common';
import type { Registered } from '@pukar/grievances-core/contracts';
import { Database } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';
import { AnswerRegistered } from '../preparation/answer-registered.js';

/** What was said when a ticket was registered, for a screen that was reloaded meanwhile. Throws when there is no such ticket. */
@Injectable()
export class GetRegisteredAnswer {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly answer: AnswerRegistered,
  ) {}

  async execute(ticketId: string): Promise<Registered> {
    const stored = await this.book.find(this.database, ticketId);
    if (!stored) throw new Error('no such ticket');
    return this.answer.execute(this.database, stored);
  }
}
