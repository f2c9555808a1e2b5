import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { OfficeActsPort } from '../ports/office-acts.port.js';
import { ReferencePort } from '../ports/reference.port.js';

/** Finds the ticket that news of an office is about, and whether that office still has it. */
@Injectable()
export class OfficeTurn {
  constructor(
    private readonly book: TicketBook,
    private readonly references: ReferencePort,
    private readonly offices: OfficeActsPort,
  ) {}

  /** The ticket, held. Throws on a forwarded ticket that the vault does not know. */
  async ticketOf(tx: Tx, forwardedId: string): Promise<StoredTicket> {
    const ticketId = await this.references.ticketOf(tx, forwardedId);
    if (!ticketId) throw new Error('there is news of a forwarded ticket that the vault does not know');
    return this.book.hold(tx, ticketId);
  }

  /** The ticket, held; undefined where another office has got it since: what the former one did is told late, or again. */
  async ticketInHand(tx: Tx, forwardedId: string): Promise<StoredTicket | undefined> {
    const stored = await this.ticketOf(tx, forwardedId);
    return (await this.offices.turnOf(tx, stored.ticket.id)) === forwardedId ? stored : undefined;
  }
}
