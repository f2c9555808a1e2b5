import { Inject, Injectable } from '@nestjs/common';
import { decideTicket } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';

/** Notes that a ticket reached an office; telling it again changes nothing. */
@Injectable()
export class NoteForwarding {
  constructor(
    private readonly book: TicketBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, forwarded: { readonly ticketId: string; readonly officeCode: string; readonly officerPost: string; readonly level?: number | undefined }): Promise<void> {
    const { ticketId, officeCode, officerPost } = forwarded;
    const { ticket } = await this.book.hold(tx, ticketId);
    // Refused where it is late news of an officer below, or comes again.
    const decided = decideTicket(ticket, { type: 'forward', officeCode, officerPost, level: forwarded.level ?? 1 }, this.clock.now());
    if (decided.ok) await this.book.change(tx, decided.value, { kind: 'system', id: 'forwarding' });
  }
}
